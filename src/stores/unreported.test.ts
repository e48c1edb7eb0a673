import { expect, it } from "vitest";
import { openLearner } from "./carry-over.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";
import type { Unreported } from "./unreported.ts";
import { keepUnreported, unreported } from "./unreported.ts";

const waiting: Unreported = [
  "id",
  { at: 1, item: "roll-call", rev: 1, module: "many-ways", score: 1, attempt: 1, context: "quiz" },
];

it("what a store has not taken is there for the next page, by registration and by person", () => {
  const disk = new FakeDisk();
  const { engine } = new FakePage(disk);
  openLearner("li", "Li", engine);
  keepUnreported("one", [waiting], engine);
  const next = new FakePage(disk).engine;
  expect(unreported("one", next)).toEqual([waiting]);
  expect(unreported("two", next)).toEqual([]);
  openLearner("wu", "Wu", next);
  expect(unreported("one", next)).toEqual([]);
});

it("nothing is kept once all were taken, and damage reads as nothing", () => {
  const disk = new FakeDisk();
  const { engine } = new FakePage(disk);
  keepUnreported("one", [waiting], engine);
  keepUnreported("one", [], engine);
  expect(disk.dump()).not.toContain("unreported");
  engine.storage.put(`${engine.storage.home}unreported:one`, "{");
  expect(unreported("one", engine)).toEqual([]);
});
