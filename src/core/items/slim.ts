import type { Item } from "./item.ts";

const USUAL = { gradingRev: 1, attempts: 2, shuffle: true } as const;

/** An item as it stands in a page: without what the browser does not need and what is as usual. */
export type SlimItem = Record<string, unknown>;

/** Leaves out what only authors and reports need, and what `restore` puts back. */
export function slim(item: Item): SlimItem {
  const { claims, level, objective, variantOf, ...rest } = item;
  return Object.fromEntries(
    Object.entries(rest).filter(
      ([key, value]) =>
        key !== "misconceptions" && key !== "near" && USUAL[key as keyof typeof USUAL] !== value,
    ),
  );
}

/** The item again, as far as answering it needs: what only authors and reports need stays empty. */
export const restore = (slimmed: SlimItem): Item =>
  ({
    ...USUAL,
    claims: [],
    level: "apply",
    objective: "",
    misconceptions: {},
    near: {},
    ...slimmed,
  }) as unknown as Item;
