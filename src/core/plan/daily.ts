import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { schedule } from "#core/review/schedule.ts";
import type { ItemRef } from "#core/review/variants.ts";
import { isoDate } from "#core/time/instant.ts";

/** The question of a day, or why there is none. */
export type Daily =
  | { readonly why: "due" | "old"; readonly module: string; readonly ref: ItemRef }
  /** Nothing was answered yet. */
  | { readonly why: "none" }
  /** All that was answered was answered today. */
  | { readonly why: "rested" };

/**
 * The one question for a day: the most urgent of those due for review. Where nothing is due, the one that was answered
 * longest ago, but not today: it asks for what may be fading, never for what was not yet met.
 */
export function dailyItem(summary: Summary, index: ItemIndex, now: number): Daily {
  const { due, items } = schedule(summary, index, now);
  const [first] = due;
  if (first) return { why: "due", module: first.module, ref: first.ask };
  const oldest = [...items].sort((a, b) => a.last - b.last)[0];
  if (!oldest) return { why: "none" };
  if (isoDate(oldest.last) >= isoDate(now)) return { why: "rested" };
  return { why: "old", module: oldest.module, ref: oldest.ask };
}

/** When the question of the day comes back, ms: it may be a variant, which has its item's place in the schedule. */
export const comesBack = (
  summary: Summary,
  index: ItemIndex,
  [id]: ItemRef,
  now: number,
): number | undefined =>
  schedule(summary, index, now).items.find(({ item, ask }) => item === id || ask[0] === id)?.due;
