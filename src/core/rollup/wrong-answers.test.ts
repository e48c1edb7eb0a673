import { expect, it } from "vitest";
import type { RollUpItem } from "./course.ts";
import type { ItemReport } from "./report.ts";
import { wrongAnswers } from "./wrong-answers.ts";

const item = (id: string): RollUpItem => ({
  id,
  rev: 1,
  module: "m",
  objective: "o",
  section: "s",
  wrong: [],
  isAlone: true,
});

const report = (of: number, ...chosen: ItemReport["chosen"]): ItemReport => ({
  item: "",
  right: undefined,
  of,
  discrimination: undefined,
  chosen,
});

const course = { items: ["few", "many", "joined", "none"].map(item) };

it("has the answer that most gave to each question, the largest share first, and joined ones last", () => {
  const items = [
    report(40, { options: ["a"], people: 10 }, { options: ["b"], people: 6 }),
    report(10, { options: ["c"], people: 7 }),
    report(20, { options: ["d", "e"], people: 19 }),
    report(30),
  ];
  expect(wrongAnswers({ items }, course)).toEqual([
    { item: item("many"), of: 10, options: ["c"], people: 7 },
    { item: item("few"), of: 40, options: ["a"], people: 10 },
    { item: item("joined"), of: 20, options: ["d", "e"], people: 19 },
  ]);
});
