import type { ItemIndex } from "#core/review/progress.ts";
import { loadJson } from "#islands/site/load.ts";

/** Which items measure which objective, in the whole course. */
export const loadItems = (): Promise<ItemIndex> => loadJson<ItemIndex>("items.json");
