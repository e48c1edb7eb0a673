import { expect, it } from "vitest";
import type { ModuleData } from "#core/content/schema/module.ts";
import { repeatedPhrase, sameOpening } from "./rules.ts";
import { sampleProses } from "./testing/sample.ts";

const opened = (...openings: string[]) => openings.map((opening) => ({ opening }) as ModuleData);

it("warns of a phrase in three modules by its own words", () => {
  const maxim = "what comes back has arrived";
  const fixed = { names: [], headings: [] };
  expect(repeatedPhrase.find({ proses: sampleProses("en", maxim, maxim, maxim), fixed })).toEqual([
    {
      id: maxim,
      message: "stands in 3 modules: a, b, c",
      remedy: "say it otherwise in some, or make it a term of the glossary",
    },
  ]);
});

it("warns of a plot that five modules open with, and of none that four do", () => {
  const four = opened("away", "away", "away", "away", "pair");
  expect(sameOpening.find(four)).toEqual([]);
  expect(sameOpening.find([...four, ...opened("away")]).map(({ id }) => id)).toEqual(["away"]);
});
