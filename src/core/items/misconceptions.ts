import type { Item } from "./item.ts";

/** An item's misconceptions by wrong option; of a written answer, by near miss. */
export const misconceptionsOf = (item: Item): Readonly<Record<string, string>> =>
  "misconceptions" in item ? item.misconceptions : "near" in item ? item.near : {};
