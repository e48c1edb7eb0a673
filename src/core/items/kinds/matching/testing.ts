import fc from "fast-check";
import { ids, samplesOf, type TestKind } from "../testing/kind.ts";
import { pairsTest, turnedPairs } from "../testing/pairs.ts";
import type { Matching } from "./schema.ts";

export const test: TestKind<Matching> = {
  ...pairsTest,
  shown: ["A 5 · B 2 · C 1 · D 3"],
  samples: samplesOf<Matching>(
    "matching",
    fc.tuple(ids(2, 6), ids(6, 7)).chain(([prompts, options]) =>
      fc.record({
        prompts: fc.constant(prompts),
        options: fc.constant(options),
        key: fc
          .shuffledSubarray(options, { minLength: prompts.length, maxLength: prompts.length })
          .map((chosen) => Object.fromEntries(prompts.map((prompt, n) => [prompt, chosen[n]]))),
      }),
    ),
    (item) => item.key,
  ),
  turned: turnedPairs,
};
