import type { Steps } from "#core/record/steps.ts";

/** How long a page may be busy before it answers again, ms. */
const SLICE = 30;

/** Long work that is under way. */
export interface Job {
  /** Called after each slice with the share that is done, from 0 to 1. */
  readonly progress?: (share: number) => void;
  /** Asked after each slice: true ends the work there. */
  readonly isStopped?: () => boolean;
}

/** Runs steps in slices, and lets the page answer between them. Undefined if it was stopped. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { progress, isStopped }: Job = {},
): Promise<Result | undefined> {
  for (;;) {
    const until = performance.now() + SLICE;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    progress?.(step.value);
    await breath();
    if (isStopped?.()) return undefined;
  }
}

/** Ends the task, so that clicks, keys and drawing get their turn. Unlike a timer it is not slowed in a hidden tab. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
