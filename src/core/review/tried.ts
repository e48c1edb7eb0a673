import type { Summary } from "#core/record/state.ts";
import { type ItemRef, ideaHistory } from "./variants.ts";

/** Whether one of an objective's items was answered up to a time (ms since 1970 UTC, inclusive): no evidence, and more than nothing. */
export const isTried = (summary: Summary, items: readonly ItemRef[], until: number): boolean =>
  items.some((ref) => ideaHistory(summary, ref).some(({ at }) => at <= until));
