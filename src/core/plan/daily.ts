import { itemHistory, type Summary } from "#core/record/state.ts";
import type { ItemIndex, ItemRef } from "#core/review/progress.ts";

export interface DailyItem {
  readonly module: string;
  readonly item: string;
  readonly rev: number;
}

/**
 * The question that was answered longest ago, of those answered at all: a day's question asks for what may be
 * fading, never for what was not yet met. Undefined if nothing was answered.
 */
export function longestAgo(summary: Summary, index: ItemIndex): DailyItem | undefined {
  let oldest: (DailyItem & { at: number }) | undefined;
  for (const [module, objectives] of Object.entries(index)) {
    for (const [item, rev] of ([] as ItemRef[]).concat(...Object.values(objectives))) {
      const at = itemHistory(summary, item, rev).pop()?.at;
      if (at !== undefined && at < (oldest?.at ?? Number.POSITIVE_INFINITY)) {
        oldest = { module, item, rev, at };
      }
    }
  }
  return oldest && { module: oldest.module, item: oldest.item, rev: oldest.rev };
}
