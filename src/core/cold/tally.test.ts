import { expect, it } from "vitest";
import type { Item } from "#core/items/item.ts";
import { type Marked, tally } from "./tally.ts";

const item = (kind: string, level: string) => ({ kind, level }) as Item;
const marked: Marked[] = [
  { item: item("single", "apply"), answered: true, score: 1, chance: 0.25, sure: true },
  { item: item("single", "apply"), answered: true, score: 0, chance: 0.25, sure: true },
  { item: item("matching", "recall"), answered: true, score: 0.5, chance: 0.05, sure: false },
  { item: item("single", "recall"), answered: false, score: 0, chance: 0.25, sure: true },
  { item: item("ordering", "recall"), answered: true, score: 1, chance: 0.2 },
];

it("counts what is wholly right in all, by level, by kind and by what was said of it", () => {
  const groups = tally(marked);
  expect(groups.map(([name, { right, questions }]) => `${name}: ${right}/${questions}`)).toEqual([
    "all: 2/5",
    "level recall: 1/3",
    "level apply: 1/2",
    "kind single: 1/3",
    "kind matching: 0/1",
    "kind ordering: 1/1",
    "given as sure: 1/2",
    "given as not sure: 0/1",
    "answered without saying: 1/1",
  ]);
});

it("gives the share with its interval, what chance gives, and the mean score", () => {
  const [, all] = tally(marked)[0] ?? [];
  expect(all).toMatchObject({ answered: 4, chance: 0.2, score: 0.5 });
  expect(all?.share.share).toBe(0.4);
  expect(all?.share.low).toBeLessThan(0.4);
  expect(all?.share.high).toBeGreaterThan(0.4);
});

it("of no answers there is nothing to tell", () => {
  expect(tally([])).toEqual([]);
});
