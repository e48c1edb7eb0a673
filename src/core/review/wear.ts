import { RETENTION } from "./memory.ts";
import type { ItemIndex } from "./progress.ts";
import { type Wears, wearKey } from "./rows.ts";
import type { Scheduled } from "./schedule.ts";
import type { Wear } from "./states.ts";
import { scored } from "./variants.ts";

/** Below this chance of being known a question is faint: as FSRS forgets, it is overdue by about twice its interval. */
const FAINT = 0.8;

export const wearOf = (chance: number): Wear => (chance < FAINT ? 2 : chance < RETENTION ? 1 : 0);

/**
 * How far each objective has faded, by the schedule's items: as far as the one of its questions that is most likely
 * forgotten. What readers mark themselves does not count, as it does not for an objective's state.
 */
export function wears(items: readonly Scheduled[], index: ItemIndex): Wears {
  const worst = new Map<string, Wear>();
  for (const { item, module, objective, retrievability } of items) {
    if (!scored(index[module]?.[objective] ?? []).some(([id]) => id === item)) continue;
    const key = wearKey(module, objective);
    const wear = wearOf(retrievability);
    if (wear >= (worst.get(key) ?? 0)) worst.set(key, wear);
  }
  return worst;
}
