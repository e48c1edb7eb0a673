// Orientation paths as pages show them.
import type { Summary } from "#core/record/state.ts";
import { type ItemIndex, moduleProgress } from "#core/review/progress.ts";
import type { Day } from "#core/time/day.ts";
import { minutesFor } from "./desk.ts";
import {
  doneBy,
  layOut,
  pathOf,
  positionOf,
  type Standing,
  type Step,
  workingDay,
} from "./path.ts";

/** A step with its words and where it leads, below the home page. */
export interface WayStep extends Step {
  readonly label: string;
  /** Its whole name: the title of its module, if it is one. */
  readonly name: string;
  /** What its module takes, with its questions. */
  readonly minutes?: number;
  /** What one question takes with its reason. */
  readonly question?: number;
  readonly to: string;
}

/** An orientation path in the page's language. */
export interface PathWay {
  readonly id: string;
  readonly title: string;
  readonly for: string;
  readonly steps: readonly WayStep[];
}

/** How far a module is that was begun: so many questions have an answer, the rest takes so many minutes. */
export interface Begun {
  readonly n: number;
  readonly of: number;
  readonly minutes: number;
}

/** Steps that have moved: the day on which the next one was to come, the last day as it was, and as it is. */
export interface Moved {
  readonly was: Day;
  readonly lastWas: Day;
  readonly last: Day;
}

/** The path that a learner is on, as it stands today. */
export interface Walk {
  readonly way: PathWay;
  readonly first: Day;
  readonly steps: readonly (WayStep & Standing)[];
  /** The step that comes next; undefined if all are done. */
  readonly next: (WayStep & Standing & { readonly begun?: Begun | undefined }) | undefined;
  /** How the steps that are left have moved; undefined if they have not. */
  readonly moved: Moved | undefined;
}

/** Missing for who is on no path, or on one that is no longer there. */
export function walkOf(
  summary: Summary,
  index: ItemIndex,
  ways: readonly PathWay[],
  today: Day,
): Walk | undefined {
  const on = pathOf(summary);
  const way = ways.find(({ id }) => id === on?.id);
  if (on === undefined || way === undefined) return undefined;
  const laid = layOut(way.steps, doneBy(summary, index, way, on.first), on.first, today);
  const steps = way.steps.map((step, at) => ({ ...step, ...(laid[at] as Standing) }));
  const next = steps.find(({ done }) => !done);
  return {
    way,
    first: on.first,
    steps,
    next: next && { ...next, begun: begunOf(next) },
    moved: movedOf(on.first),
  };

  function movedOf(first: Day): Moved | undefined {
    const [end] = steps.slice(-1);
    if (!end || end.done || !next) return undefined;
    const lastWas = workingDay(first, positionOf(end));
    if (end.date <= lastWas) return undefined;
    return { was: workingDay(first, positionOf(next)), lastWas, last: end.date };
  }

  function begunOf({ module, question }: WayStep): Begun | undefined {
    if (module === undefined || question === undefined) return undefined;
    const { answered: n, items: of } = moduleProgress(summary, index, module);
    return n > 0 ? { n, of, minutes: minutesFor(of - n, question) } : undefined;
  }
}
