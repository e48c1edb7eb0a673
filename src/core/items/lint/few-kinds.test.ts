import { expect, it } from "vitest";
import { fewKinds } from "./few-kinds.ts";
import { bankOf } from "./testing/sample.ts";

const common = { objective: "o", section: "s", claims: ["c"], level: "apply" };
const statement = { ...common, kind: "true-false", key: true, misconceptions: {} };
const ordering = { ...common, kind: "ordering", key: ["a", "b", "c"] };
const written = { ...common, kind: "short-answer" };
const single = {
  ...common,
  kind: "single",
  options: ["a", "b", "c"],
  key: "a",
  misconceptions: {},
};

it("warns of fewer than four kinds; a scenario is not counted as a kind", () => {
  const bank = bankOf(
    { id: "a", ...statement },
    {
      id: "b",
      kind: "scenario",
      steps: [
        { id: "c", ...ordering },
        { id: "d", ...written },
      ],
    },
  );
  expect(fewKinds.find(bank)).toMatchObject([
    { id: "module", message: "has only 3 kinds of question: true-false, ordering, short-answer" },
  ]);
});
it("says nothing of four, a scenario's steps among them", () => {
  const bank = bankOf(
    { id: "a", ...statement },
    {
      id: "b",
      kind: "scenario",
      steps: [
        { id: "c", ...ordering },
        { id: "d", ...written },
      ],
    },
    { id: "e", ...single },
  );
  expect(fewKinds.find(bank)).toEqual([]);
});
