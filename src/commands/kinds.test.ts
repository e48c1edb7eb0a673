import { expect, it } from "vitest";
import { kindTable, NONE } from "./kinds.ts";

const unit = {
  testResults: [
    {
      name: "/x/src/core/items/items.property.test.ts",
      assertionResults: [
        { fullName: "single scores the key 1", status: "passed" },
        { fullName: "single scores within bounds", status: "failed" },
        { fullName: "multiple scores the key 1", status: "passed" },
      ],
    },
    {
      name: "/x/src/other.test.ts",
      assertionResults: [{ fullName: "single something", status: "passed" }],
    },
  ],
};
const browser = {
  suites: [
    {
      specs: [{ ok: true, tags: ["single", "axe", "360px"] }],
      suites: [{ specs: [{ ok: true, tags: ["single", "axe"] }] }],
    },
  ],
};

it("counts the tests of each kind by what they hold, in suites of suites too", () => {
  const [single, multiple, trueFalse] = kindTable(unit, browser);
  expect(single).toMatchObject({ kind: "single", scoring: "1 (1 failed)", axe: "2", "360px": "1" });
  expect(multiple).toMatchObject({ kind: "multiple", scoring: "1", axe: NONE });
  expect(trueFalse).toMatchObject({ kind: "true-false", scoring: NONE, print: NONE });
});
