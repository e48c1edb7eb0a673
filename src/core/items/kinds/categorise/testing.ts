import fc from "fast-check";
import { ids, samplesOf, type TestKind } from "../testing/kind.ts";
import { pairsTest, turnedPairs } from "../testing/pairs.ts";
import type { Categorise } from "./schema.ts";

export const test: TestKind<Categorise> = {
  ...pairsTest,
  shown: ["A 1 · B 1 · C 1"],
  samples: samplesOf<Categorise>(
    "categorise",
    fc.tuple(ids(3, 8), ids(2, 4)).chain(([prompts, options]) =>
      fc.record({
        prompts: fc.constant(prompts),
        options: fc.constant(options),
        key: fc
          .array(fc.constantFrom(...options), {
            minLength: prompts.length,
            maxLength: prompts.length,
          })
          .map((chosen) => Object.fromEntries(prompts.map((prompt, n) => [prompt, chosen[n]]))),
      }),
    ),
    (item) => item.key,
  ),
  turned: turnedPairs,
};
