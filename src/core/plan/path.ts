// An orientation path: its steps, laid on working days from the learner's first day, and which steps are done.
import type { Recorded } from "#core/record/event.ts";
import { CONTEXTS } from "#core/record/event.ts";
import { type Summary, setting } from "#core/record/state.ts";
import { assessments, entries, plans } from "#core/record/views.ts";
import { type ItemIndex, moduleProgress } from "#core/review/progress.ts";
import { addDays, type Day, daysBetween, isDay, weekday } from "#core/time/day.ts";
import { isoDate } from "#core/time/instant.ts";
import { PATH_SETTING } from "./path-setting.ts";

/** One step, as `paths/<id>.yaml` has it. */
export interface Step {
  readonly id: string;
  readonly day?: number | undefined;
  readonly week?: number | undefined;
  readonly module?: string | undefined;
  readonly page?: string | undefined;
  readonly do?: "review" | "assess" | "act" | "look-back" | "goal" | "task" | undefined;
}

/** A step as it stands for a learner today. */
export interface Standing {
  readonly id: string;
  /** The day on which it comes: as laid out if it is done or not late, else moved along. */
  readonly date: Day;
  readonly done: boolean;
}

/** Working days of a week. */
export const WORKING = 5;

/** The number of a step's working day, 1 being the first. */
export const positionOf = ({ day, week }: Pick<Step, "day" | "week">): number =>
  day ?? ((week ?? 1) - 1) * WORKING + 1;

/** The first working day, Monday to Friday, that is not before a day. Holidays differ by place and year: nothing is known of them. */
const working = (day: Day): Day => addDays(day, [0, 0, 0, 0, 0, 2, 1][weekday(day) - 1] ?? 0);

/** The n-th working day from a first day on, which is the 1st if it is one. */
export function workingDay(first: Day, n: number): Day {
  const start = working(first);
  const before = weekday(start) - 1;
  const steps = before + n - 1;
  return addDays(start, Math.floor(steps / WORKING) * 7 + (steps % WORKING) - before);
}

/** Which working day from a first day on a day is; that of the next one for a weekend; 0 or less before the first. */
export function workingNumber(first: Day, day: Day): number {
  const [start, end] = [working(first), working(day)];
  const monday = (of: Day) => addDays(of, 1 - weekday(of));
  const weeks = daysBetween(monday(start), monday(end)) / 7;
  return weeks * WORKING + weekday(end) - weekday(start) + 1;
}

/**
 * Lays the steps on days. A step that was not done on its day is not missed: it comes today, and those after it move along, as
 * far from each other as before.
 */
export function layOut(
  steps: readonly Step[],
  isDone: (step: Step) => boolean,
  first: Day,
  today: Day,
): Standing[] {
  const next = steps.find((step) => !isDone(step));
  const moved = next ? Math.max(0, workingNumber(first, today) - positionOf(next)) : 0;
  return steps.map((step) => {
    const done = isDone(step);
    const date = workingDay(first, positionOf(step) + (done ? 0 : moved));
    return { id: step.id, date, done };
  });
}

/** Keys of the settings that keep the first day on a path, and the day on which a step was ticked. */
export const firstDaySetting = (path: string): string => `path:${path}`;
export const tickSetting = (path: string, step: string): string => `path:${path}/${step}`;

/** The path that a learner is on, and their first day on it. */
export function pathOf(summary: Summary): { readonly id: string; readonly first: Day } | undefined {
  const id = setting(summary, PATH_SETTING);
  const first = typeof id === "string" ? setting(summary, firstDaySetting(id)) : undefined;
  return typeof id === "string" && typeof first === "string" && isDay(first)
    ? { id, first }
    : undefined;
}

/**
 * Says of each step whether it is done, by what the record shows since the first day. Of several steps that ask for the same,
 * the second needs two: two days of review, two entries of the practice log, two looks back.
 */
export function doneBy(
  summary: Summary,
  index: ItemIndex,
  path: { readonly id: string; readonly steps: readonly Step[] },
  first: Day,
): (step: Step) => boolean {
  const since = (at: number) => isoDate(at) >= first;
  const own = entries(summary);
  const counts = {
    review: reviewDays(summary).filter((day) => day >= first).length,
    assess: assessments(summary, "person").filter(({ at }) => since(at)).length,
    act: own.filter((entry) => since(entry.since)).length,
    "look-back": own.filter(({ reflections }) => reflections.some(({ at }) => since(at))).length,
    goal: plans(summary).filter((plan) => plan.now.kind === "goal" && since(plan.since)).length,
  };
  return (step) => {
    if (step.module !== undefined) {
      const { answered, items } = moduleProgress(summary, index, step.module, new Set());
      return items > 0 && answered === items;
    }
    if (step.do === undefined || step.do === "task") {
      return typeof setting(summary, tickSetting(path.id, step.id)) === "string";
    }
    const alike = path.steps.filter((other) => other.do === step.do);
    return counts[step.do] > alike.indexOf(step);
  };
}

/** The local days on which something was reviewed. */
function reviewDays(summary: Summary): Day[] {
  const review = CONTEXTS.indexOf("review" satisfies Recorded<"answered">["context"]);
  const days = new Set<Day>();
  for (const { history } of summary.items.values()) {
    for (const [at, code] of history) {
      if (Math.floor(code / 4) % 8 === review) days.add(isoDate(at));
    }
  }
  return [...days];
}
