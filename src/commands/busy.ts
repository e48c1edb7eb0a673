// How long a page's own thread is at work, in a real browser: in all, and in the longest single task, during which the page
// does not answer; and how much memory its script takes.
import type { Page } from "@playwright/test";

interface Task {
  readonly name: string;
  /** The thread, and how long it was at work, µs: time that other programs took is not in it. */
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
}

/** What was done, and how long it took. */
export type Busy = Readonly<Record<string, string | number>>;

/** ms between two looks at the heap. */
const LOOK = 200;

/** Does something on the page, and notes how long its thread was at work, in all and in the longest task. */
export async function busy(page: Page, step: string, run: () => Promise<unknown>): Promise<Busy> {
  const devtools = await page.context().newCDPSession(page);
  const seen: Task[] = [];
  devtools.on("Tracing.dataCollected", ({ value }) => seen.push(...(value as unknown as Task[])));
  const includedCategories = ["toplevel", "devtools.timeline"];
  await devtools.send("Tracing.start", { traceConfig: { includedCategories } });
  let peak = 0;
  const look = setInterval(() => {
    devtools.send("Runtime.getHeapUsage").then(
      ({ usedSize }) => {
        peak = Math.max(peak, usedSize);
      },
      // A page that is being left has no heap to tell of.
      () => {},
    );
  }, LOOK);
  const start = performance.now();
  await run();
  const took = performance.now() - start;
  clearInterval(look);
  // Work that follows at once, such as drawing, belongs to the same task.
  await page.waitForTimeout(200);
  const complete = new Promise((resolve) => devtools.once("Tracing.tracingComplete", resolve));
  await devtools.send("Tracing.end");
  await complete;
  await devtools.detach();
  const script = busiest(
    seen.filter(({ name }) => name === "FunctionCall" || name === "RunMicrotasks"),
  );
  const tasks = seen.flatMap(({ name, pid, tid, tdur = 0 }) =>
    name.endsWith("RunTask") && pid === script?.pid && tid === script.tid ? [tdur / 1000] : [],
  );
  const [longest = 0, next = 0] = [...tasks].sort((a, b) => b - a);
  return {
    step,
    "s, with all that runs beside it": (took / 1000).toFixed(1),
    "ms at work": Math.round(tasks.reduce((sum, ms) => sum + ms, 0)),
    "longest task, ms": Math.round(longest),
    "the next, ms": Math.round(next),
    "heap at most, MB": Math.round(peak / 1e6),
  };
}

/** The page's own thread: of all that ran scripts, such as those of the browser's own pages, the one that ran them longest. */
function busiest(scripts: readonly Task[]): Task | undefined {
  const spent = new Map<string, number>();
  const threadOf = ({ pid, tid }: Task) => `${pid} ${tid}`;
  for (const task of scripts) {
    spent.set(threadOf(task), (spent.get(threadOf(task)) ?? 0) + (task.tdur ?? 0));
  }
  return [...scripts].sort(
    (a, b) => (spent.get(threadOf(b)) ?? 0) - (spent.get(threadOf(a)) ?? 0),
  )[0];
}
