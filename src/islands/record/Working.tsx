import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Steps } from "#core/record/steps.ts";
import { inSlices } from "#stores/slices.ts";
import type { RecordProps } from "./types.ts";

/** Work that is done within this time, ms, shows nothing: it would only flicker. */
const PATIENCE = 300;

/** Long work as it is shown. */
interface Shown {
  readonly label: string;
  /** What is done, from 0 to 1. */
  readonly share: number;
  readonly isStoppable: boolean;
}

/** Work that goes on. */
interface Job {
  readonly isStoppable: boolean;
  state: "runs" | "stopped" | "replaced";
}

/** The result of work that the reader stopped. */
export const STOPPED = Symbol("stopped");

/** A promise for work that was replaced by newer work. It never settles: its result is not needed any more. */
const never = new Promise<never>(() => {});

/**
 * Does long work on the record in slices, so that the page stays responsive. `shown` is the text for work that takes
 * long. New work replaces work under way, unless that can't be stopped.
 */
export function useWork() {
  const [shown, setShown] = useState<Shown>();
  const current = useRef<Job>();

  const work = async <Result,>(
    label: string,
    steps: Steps<Result>,
    isStoppable = true,
  ): Promise<Result | typeof STOPPED> => {
    if (current.current && !current.current.isStoppable) return never;
    if (current.current) current.current.state = "replaced";
    const job: Job = { isStoppable, state: "runs" };
    current.current = job;
    const since = performance.now();
    const result = await inSlices(steps, {
      progress: (share) => {
        if (performance.now() - since > PATIENCE) setShown({ label, share, isStoppable });
      },
      isStopped: () => job.state !== "runs",
    });
    if (job.state === "replaced") return never;
    current.current = undefined;
    setShown(undefined);
    return result === undefined ? STOPPED : result;
  };
  const stop = () => {
    if (current.current?.isStoppable) current.current.state = "stopped";
  };
  return { work, stop, shown };
}

interface Props extends Pick<RecordProps, "t"> {
  readonly shown: Shown;
  readonly onStop: () => void;
  /** If the button that began the work is gone, the focus moves here. */
  readonly takesFocus?: boolean;
}

/** How far long work is, and a button that stops it. */
export function Working({ t, shown, onStop, takesFocus = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={box} class="panel" role="group" aria-label={shown.label} tabIndex={-1}>
      <p>
        {shown.label} <progress aria-label={shown.label} max={1} value={shown.share} />
      </p>
      {shown.isStoppable && (
        <p class="acts">
          <button type="button" class="quiet" onClick={onStop}>
            {t.stop}
          </button>
        </p>
      )}
    </div>
  );
}
