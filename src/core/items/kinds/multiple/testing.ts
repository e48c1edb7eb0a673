import fc from "fast-check";
import { ids, samplesOf, type TestKind, turn } from "../testing/kind.ts";
import type { Multiple } from "./schema.ts";

export const test: TestKind<Multiple> = {
  shown: ["A", "A B C", "A B C D E"],
  samples: samplesOf<Multiple>(
    "multiple",
    ids(4, 7).chain((options) =>
      fc.record({
        options: fc.constant(options),
        key: fc.shuffledSubarray(options, { minLength: 2, maxLength: options.length - 2 }),
        misconceptions: fc.constant({}),
      }),
    ),
    (item) => item.key,
  ),
  plausible: ({ item }) => fc.shuffledSubarray(item.options),
  stepsTowards: ({ item }, response) => {
    const chosen = response as readonly string[];
    return item.options
      .filter((option) => chosen.includes(option) !== item.key.includes(option))
      .map((option) =>
        chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option],
      );
  },
  turned: (item, by) => ({ ...item, options: turn(item.options, by) }),
  hasIds: true,
};
