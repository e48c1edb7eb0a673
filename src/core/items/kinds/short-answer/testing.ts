import fc from "fast-check";
import { samplesOf, type TestKind } from "../testing/kind.ts";
import type { ShortAnswer } from "./schema.ts";

export const test: TestKind<ShortAnswer> = {
  shown: ["ｐｄｃａ。", "PDA"],
  samples: samplesOf<ShortAnswer>(
    "short-answer",
    fc.constant({}),
    (_, accepted) => accepted[0] ?? "",
    fc.array(fc.stringMatching(/^[a-z学习]{1,6}$/), { minLength: 1, maxLength: 4 }),
  ),
  plausible: ({ accepted }) => fc.oneof(fc.constantFrom(...accepted), fc.string()),
  stepsTowards: ({ key }) => [key],
  turned: (item) => item,
  hasIds: false,
};
