import type { Summary } from "#core/record/state.ts";
import { entries } from "#core/record/views.ts";
import { type NextPlace, nextPlace } from "#core/review/next-place.ts";
import { type ItemIndex, moduleProgress } from "#core/review/progress.ts";
import { dueToday } from "#core/review/today.ts";
import { isoDate } from "#core/time/instant.ts";
import { sortLog } from "./look-back.ts";

/** One thing to do today. `n` is told in large numerals. */
export type Task =
  | { readonly kind: "review"; readonly n: number; readonly minutes: number }
  | ({
      readonly kind: "continue";
      /** Questions of the module that have no answer yet. */
      readonly n: number;
      readonly minutes: number;
      /** Whether any of them has one. */
      readonly begun: boolean;
    } & NextPlace)
  | {
      readonly kind: "lookBack";
      readonly n: number;
      /** The module of the entry that has waited longest. */
      readonly module: string;
    };

/** What tasks take, in minutes. */
export interface Pace {
  /** One question with its reason. */
  readonly question: number;
  /** A module with its questions, by slug. */
  readonly modules: Readonly<Record<string, number>>;
}

/**
 * What there is to do today, the first first: what is about to be forgotten, since that can't wait; then the module that is
 * not finished; then what was tried at work and is to be looked back on. A task that is not there is left out.
 */
export function deskOf(summary: Summary, index: ItemIndex, pace: Pace, now: number): Task[] {
  const due = dueToday(summary, index, now).count;
  const place = nextPlace(summary, index);
  const looks = sortLog(entries(summary), isoDate(now)).due;
  const [look] = looks;
  return [
    ...(due > 0
      ? [{ kind: "review", n: due, minutes: minutesFor(due, pace.question) } as const]
      : []),
    ...(place === undefined || place === "all" ? [] : [toContinue(place)]),
    ...(look ? [{ kind: "lookBack", n: looks.length, module: look.now.module } as const] : []),
  ];

  function toContinue(at: NextPlace): Task {
    const { answered, items } = moduleProgress(summary, index, at.module);
    const n = items - answered;
    const begun = answered > 0;
    // Who has answered something has read, too.
    const minutes = begun ? minutesFor(n, pace.question) : whole(pace.modules[at.module] ?? 0);
    return { kind: "continue", ...at, n, minutes, begun };
  }
}

/** What so many questions take, in whole minutes. */
export const minutesFor = (questions: number, each: number): number => whole(questions * each);

const whole = (minutes: number): number => Math.max(1, Math.round(minutes));
