import { isSameSitting } from "#core/record/sitting.ts";
import { itemHistory, type Summary } from "#core/record/state.ts";
import { DAY, daysBetween } from "#core/time/instant.ts";
import { reviews } from "./grade.ts";
import { type Memory, memoryOf, retrievability } from "./memory.ts";
import type { ItemIndex } from "./progress.ts";
import type { ItemRef } from "./variants.ts";
import { ideaHistory, nextForm } from "./variants.ts";

/*
 * When each answered item comes back. Nothing of it is stored: it follows from the first answers in the record, so that
 * two devices' records, merged in whatever order, give one schedule.
 */

/** An item that was answered at least once, and what is held to be true of it now. */
export interface Scheduled extends Memory {
  readonly item: string;
  /** The item or one of its variants, whichever is to be asked next. */
  readonly ask: ItemRef;
  readonly module: string;
  readonly objective: string;
  /** The chance to know it now, from 0 to 1. */
  readonly retrievability: number;
  /** Local days until it is due; 0 today, negative if it is overdue. */
  readonly inDays: number;
  /** Said to be sure on the last day and not right: to be met again before anything else. */
  readonly sureButWrong: boolean;
}

export interface Schedule {
  /** All answered items of the course as it is now, in its order. */
  readonly items: readonly Scheduled[];
  /**
   * Those due today or before, the most urgent first; see `byUrgency`. What was answered in the hours before is left
   * out, for another answer would be practice: who studies past midnight meets it again in the morning.
   */
  readonly due: readonly Scheduled[];
  /** How many are due in each of the coming days, the first of which is today with all that is overdue. */
  readonly coming: readonly number[];
  /** The next day after today on which something is due, as ms since 1970 UTC. */
  readonly next?: number;
}

/** Days that the schedule looks ahead, today among them. */
export const AHEAD = 14;

/**
 * The schedule at a time, ms since 1970 UTC. Items that left the course or whose question changed its meaning (another
 * `gradingRev`) are not in it.
 *
 * An answer dated more than a day ahead was given by a wrong clock. It doesn't count beside others; one that stands
 * alone is asked again today, for else it would come back only when the calendar has reached its date.
 */
export function schedule(summary: Summary, index: ItemIndex, now: number): Schedule {
  const items = Object.entries(index).flatMap(([module, objectives]) =>
    Object.entries(objectives).flatMap(([objective, refs]) =>
      refs.flatMap((ref): Scheduled[] => {
        const history = ideaHistory(summary, ref);
        const past = history.filter(({ at }) => at <= now + DAY);
        const days = reviews(past.length > 0 ? past : history);
        const known = memoryOf(days);
        if (!known) return [];
        const memory = past.length > 0 ? known : { ...known, due: now };
        return [
          {
            ...memory,
            item: ref[0],
            ask: nextForm(summary, ref),
            module,
            objective,
            retrievability: retrievability(memory, now),
            inDays: daysBetween(now, memory.due),
            sureButWrong: days[days.length - 1]?.sureButWrong ?? false,
          },
        ];
      }),
    ),
  );
  const isJustAnswered = ([id, rev]: ItemRef) =>
    itemHistory(summary, id, rev).some(({ at }) => isSameSitting(at, now));
  const later = items.filter(({ inDays }) => inDays > 0).map(({ due }) => due);
  return {
    items,
    due: byUrgency(items.filter(({ inDays, ask }) => inDays <= 0 && !isJustAnswered(ask))),
    coming: Array.from(
      { length: AHEAD },
      (_, day) => items.filter(({ inDays }) => Math.max(0, inDays) === day).length,
    ),
    ...(later.length > 0 && { next: Math.min(...later) }),
  };
}

/**
 * Sure-but-wrong first, then by the days that each is overdue. What fell due on one day is taken from the modules in
 * turn, so that a day's share of a long list is a mixture.
 */
function byUrgency(items: readonly Scheduled[]): Scheduled[] {
  const urgency = (item: Scheduled) => (item.sureButWrong ? Number.NEGATIVE_INFINITY : item.inDays);
  const turns = new Map<string, number>();
  return [...items]
    .sort((a, b) => a.due - b.due || (a.item < b.item ? -1 : 1))
    .map((item) => {
      const group = `${urgency(item)} ${item.module}`;
      const turn = turns.get(group) ?? 0;
      turns.set(group, turn + 1);
      return { item, turn };
    })
    .sort((a, b) => {
      const [first, second] = [urgency(a.item), urgency(b.item)];
      return first === second ? a.turn - b.turn : first - second;
    })
    .map(({ item }) => item);
}
