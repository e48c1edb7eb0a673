import fc from "fast-check";
import { samplesOf, type TestKind } from "../testing/kind.ts";
import type { TrueFalse } from "./schema.ts";

export const test: TestKind<TrueFalse> = {
  shown: ["false"],
  samples: samplesOf<TrueFalse>(
    "true-false",
    fc.record({ key: fc.boolean(), misconceptions: fc.constant({}) }),
    (item) => String(item.key),
  ),
  plausible: () => fc.constantFrom("true", "false"),
  stepsTowards: ({ key }) => [key],
  turned: (item) => item,
  hasIds: false,
};
