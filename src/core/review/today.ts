import { type Summary, setting } from "#core/record/state.ts";
import { midnight } from "#core/time/instant.ts";
import type { ItemIndex } from "./progress.ts";
import { type Schedule, type Scheduled, schedule } from "./schedule.ts";
import { ideaHistory } from "./variants.ts";

/** Reviews a day unless the learner chose another number. */
const MOST = 10;
export const MOST_CHOICES: readonly number[] = [5, 10, 15, 20];
/** The key of the setting that keeps that number. */
export const MOST_KEY = "reviews-a-day";

/** How many reviews a day the learner wants. */
export function mostADay(summary: Summary): number {
  const chosen = setting(summary, MOST_KEY);
  return MOST_CHOICES.find((choice) => choice === chosen) ?? MOST;
}

/** How many items were reviewed on the local day of `now`. */
function reviewedToday(summary: Summary, index: ItemIndex, now: number): number {
  const [from, to] = [midnight(now), midnight(now, 1)];
  return Object.values(index)
    .flatMap((objectives) => Object.values(objectives).flat())
    .filter((ref) =>
      ideaHistory(summary, ref).some(
        ({ at, context }) =>
          (context === "review" || context === "check-in") && at >= from && at < to,
      ),
    ).length;
}

/**
 * The reviews of each coming day for a learner who reviews daily and answers nothing new. `due` is the number of questions
 * by day. A day takes at most `most`, today at most `left`; the rest moves to the next day.
 */
export function paced(due: readonly number[], most: number, left: number): number[] {
  let waiting = 0;
  return due.map((n, day) => {
    const asked = Math.min(waiting + n, day === 0 ? left : most);
    waiting += n - asked;
    return asked;
  });
}

/** Groups of modules whose ideas are easily taken for one another. */
export type Confusable = readonly (readonly string[])[];

/**
 * The most urgent of what is due, `most` of them, in the order in which they are asked: what was sure but wrong first,
 * whatever its module; the rest mixed over the modules, a question if it can be after one that it might be confused with.
 */
export function takeDue({ due }: Schedule, most: number, confusable: Confusable = []): Scheduled[] {
  const taken = due.slice(0, Math.max(0, most));
  const moduleOf = ({ module }: Scheduled) => module;
  const isNear = (a: string, b: string) =>
    confusable.some((modules) => modules.includes(a) && modules.includes(b));
  const urgent = taken.filter(({ sureButWrong }) => sureButWrong);
  const first = spread(urgent, moduleOf, { isNear });
  const after = first[first.length - 1]?.module;
  const rest = taken.filter(({ sureButWrong }) => !sureButWrong);
  return [...first, ...spread(rest, moduleOf, { isNear, after })];
}

interface Neighbours {
  /** Whether two different groups are better side by side. */
  readonly isNear?: (group: string, other: string) => boolean;
  /** The group that comes before the list. */
  readonly after?: string | undefined;
}

/**
 * The list in an order in which no two neighbours are of one group where that can be, and otherwise as near as can be
 * to the order given, but for groups that are better side by side.
 *
 * A rest of n entries after one of group g can be laid out without neighbours if no other group has more than ⌈n/2⌉
 * and g has no more than ⌊n/2⌋; so each step takes an entry that leaves such a rest.
 */
export function spread<T>(
  list: readonly T[],
  groupOf: (entry: T) => string,
  { isNear = () => false, after }: Neighbours = {},
): T[] {
  const rest = [...list];
  const counts = new Map<string, number>();
  for (const entry of rest) counts.set(groupOf(entry), (counts.get(groupOf(entry)) ?? 0) + 1);
  const ordered: T[] = [];
  let previous = after;

  const works = (group: string): boolean => {
    if (group === previous) return false;
    const left = rest.length - 1;
    return [...counts].every(([other, count]) =>
      other === group ? count - 1 <= Math.floor(left / 2) : count <= Math.ceil(left / 2),
    );
  };
  while (rest.length > 0) {
    const fallback = () => {
      // No order avoids neighbours: take from the largest other group, which leaves the fewest.
      const others = rest.filter((entry) => groupOf(entry) !== previous);
      const size = (entry: T) => counts.get(groupOf(entry)) ?? 0;
      return others.length > 0
        ? others.reduce((most, entry) => (size(entry) > size(most) ? entry : most))
        : (rest[0] as T);
    };
    const fits = rest.filter((entry) => works(groupOf(entry)));
    const before = previous;
    const near = fits.find((entry) => before !== undefined && isNear(before, groupOf(entry)));
    const next = near ?? fits[0] ?? fallback();
    rest.splice(rest.indexOf(next), 1);
    previous = groupOf(next);
    counts.set(previous, (counts.get(previous) ?? 1) - 1);
    ordered.push(next);
  }
  return ordered;
}

export interface DueToday {
  /** What today's set still holds; 0 once it is done, even if more is waiting. */
  readonly count: number;
  /** All that is due, today's set among it. */
  readonly waiting: number;
  /** Whether anything was answered at all, so that "nothing due" can be told from "nothing yet". */
  readonly any: boolean;
  /** The next day after today on which something is due, as ms since 1970 UTC. */
  readonly next?: number;
  /** Today's set, in the order in which it is asked. */
  readonly items: readonly Scheduled[];
}

/** What is to be reviewed on the local day of `now`, ms since 1970 UTC. */
export function dueToday(
  summary: Summary,
  index: ItemIndex,
  now: number,
  confusable: Confusable = [],
): DueToday {
  const plan = schedule(summary, index, now);
  const left = mostADay(summary) - reviewedToday(summary, index, now);
  const items = takeDue(plan, left, confusable);
  return {
    count: items.length,
    waiting: plan.due.length,
    any: plan.items.length > 0,
    items,
    ...(plan.next !== undefined && { next: plan.next }),
  };
}
