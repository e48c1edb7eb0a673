import { expect, it } from "vitest";
import { bankSchema, type Item } from "./item.ts";
import { restore, slim } from "./slim.ts";

const FULL = {
  id: "x",
  kind: "single",
  objective: "o",
  section: "s",
  claims: ["c"],
  level: "recall",
  options: ["a", "b", "c"],
  key: "b",
  misconceptions: { a: "belief", c: "belief" },
};
const read = (fields: object): Item => bankSchema.parse([{ ...FULL, ...fields }])[0] as Item;

it("leaves out what the browser does not need and what is as usual", () => {
  expect(slim(read({}))).toEqual({
    id: "x",
    kind: "single",
    section: "s",
    options: ["a", "b", "c"],
    key: "b",
  });
});
it("keeps fields that differ from their default", () => {
  expect(slim(read({ attempts: 1, shuffle: false, gradingRev: 2 }))).toMatchObject({
    attempts: 1,
    shuffle: false,
    gradingRev: 2,
  });
});
it("puts back what answering needs", () => {
  const item = read({ gradingRev: 3 });
  const { objective, claims, level, misconceptions, ...needed } = item as Item & {
    kind: "single";
  };
  expect(restore(slim(item))).toMatchObject(needed);
  expect(restore(slim(read({ attempts: 1 })))).toMatchObject({ attempts: 1, shuffle: true });
});
