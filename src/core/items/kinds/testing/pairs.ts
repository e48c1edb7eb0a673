import fc from "fast-check";
import type { PairsItem } from "../pairs.ts";
import { type TestKind, turn } from "./kind.ts";

/** What matching and categorising share for property tests. */
export const pairsTest: Omit<TestKind<PairsItem>, "samples" | "shown" | "turned"> = {
  plausible: ({ item }) =>
    fc.dictionary(fc.constantFrom(...item.prompts), fc.constantFrom(...item.options)),
  stepsTowards: ({ item }, response) =>
    item.prompts.map((prompt) => ({
      ...(response as Readonly<Record<string, string>>),
      [prompt]: item.key[prompt] ?? "",
    })),
  hasIds: true,
};

export const turnedPairs = <I extends PairsItem>(item: I, by: number): I => ({
  ...item,
  options: turn(item.options, by),
  prompts: turn(item.prompts, by),
});
