import { expect, it } from "vitest";
import { modules } from "#course/index.ts";
import { candidatesOf, guessSplit } from "./candidates.ts";
import { type Candidate, propose, splitOf, usualChoice } from "./split.ts";
import type { Vote } from "./vote.ts";

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  rev: 1,
  idea: id,
  guess: 0.6,
  ...more,
});
const vote = (item: string, before: Vote["before"], rev = 1): Vote => ({
  session: "s",
  at: 1,
  module: "m",
  item,
  rev,
  locale: "en",
  before,
});
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

it("counts pairs: of 2 and 2 hands, 4 of 6 pairs differ", () => {
  expect(splitOf([{ a: 2, b: 2 }])).toBeCloseTo(4 / 6, 12);
  expect(splitOf([{ a: 4 }])).toBe(0);
  expect(splitOf([{ a: 1, b: 1, c: 1 }])).toBe(1);
  expect(splitOf([{ a: 1 }])).toBeUndefined();
});

it("a vote in which all agreed moves an item down, a split one moves it up", () => {
  const list = [candidate("alike"), candidate("unknown"), candidate("apart")];
  const votes = [vote("alike", { a: 30 }), vote("apart", { a: 8, b: 8, c: 8, d: 8 })];
  expect(ids(propose(list, votes))).toEqual(["apart", "unknown", "alike"]);
});

it("a handful of hands changes the order less than a roomful", () => {
  const [few] = propose([candidate("one")], [vote("one", { a: 3 })]);
  const [many] = propose([candidate("one")], [vote("one", { a: 90 })]);
  expect(few?.split).toBeGreaterThan(many?.split ?? 1);
});

it("votes on an item that meant something else do not count", () => {
  expect(propose([candidate("one", { rev: 2 })], [vote("one", { a: 9 })])[0]).toMatchObject({
    hands: 0,
    measured: undefined,
    split: 0.6,
  });
});

it("of an item and its variant one is chosen", () => {
  const list = [candidate("one"), candidate("other", { idea: "one" }), candidate("third")];
  expect(usualChoice(propose(list, []))).toEqual(["one", "third"]);
});

it("every module has three ideas to vote on, and every item of it asks for one of several options", () => {
  for (const module of modules) {
    const candidates = candidatesOf(module);
    expect(usualChoice(propose(candidates, [])), module.slug).toHaveLength(3);
    for (const { guess } of candidates) {
      expect(guess).toBeGreaterThan(0);
      expect(guess).toBeLessThan(1);
    }
  }
});

it("what the author names comes first, in that order, and unknown ids are left out", () => {
  const [module] = modules;
  if (!module) throw new Error("no module");
  const [one, other] = candidatesOf(module);
  const named = candidatesOf(module, [other?.id ?? "", "gone", one?.id ?? ""]);
  expect(ids(named.filter((each) => each.named))).toEqual([other?.id, one?.id]);
  expect(named).toHaveLength(candidatesOf(module).length);
});

it("guesses that a decision splits a group more than a fact, and three tempting answers more than one", () => {
  const base = {
    id: "a",
    kind: "single",
    options: ["a", "b", "c", "d"],
    key: "a",
    misconceptions: { b: "x", c: "y", d: "z" },
    level: "apply",
  } as unknown as Parameters<typeof guessSplit>[0];
  const recall = { ...base, level: "recall" } as typeof base;
  const one = { ...base, misconceptions: { b: "x" } } as typeof base;
  expect(guessSplit(base)).toBeGreaterThan(guessSplit(recall));
  expect(guessSplit(base)).toBeGreaterThan(guessSplit(one));
});
