import fc from "fast-check";
import { ids, samplesOf, type TestKind, turn } from "../testing/kind.ts";
import type { Single } from "./schema.ts";

export const test: TestKind<Single> = {
  shown: ["B", "C"],
  samples: samplesOf<Single>(
    "single",
    ids(3, 5).chain((options) =>
      fc.record({
        options: fc.constant(options),
        key: fc.constantFrom(...options),
        misconceptions: fc.constant({}),
      }),
    ),
    (item) => item.key,
  ),
  plausible: ({ item }) => fc.constantFrom(...item.options),
  stepsTowards: ({ key }) => [key],
  turned: (item, by) => ({ ...item, options: turn(item.options, by) }),
  hasIds: true,
};
