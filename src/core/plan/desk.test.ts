import { expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { answer, INDEX, NOON, summaryOf } from "#core/review/testing/arbitrary.ts";
import { DAY, isoDate } from "#core/time/instant.ts";
import { deskOf } from "./desk.ts";

const PACE = { question: 1.6, modules: { alpha: 22, beta: 20 } };
const NOW = NOON + 5 * DAY;
const desk = (...events: RecordedEvent[]) => deskOf(summaryOf(...events), INDEX, PACE, NOW);
const all = (letter: string, score = 1) =>
  [1, 2, 3, 4].map((n) => answer(`${letter}${n}`, 0, { score }));
const read: RecordedEvent = { type: "read", id: "r", at: NOON, module: "alpha", section: "wrong" };
const tried = (id: string, days: number, module = "beta"): RecordedEvent => ({
  type: "practised",
  id,
  at: NOON,
  entry: id,
  module,
  tried: "…",
  lookBack: isoDate(NOW + days * DAY),
});

it("has nothing to do for a newcomer", () => {
  expect(desk()).toEqual([]);
});

it("ranks reviews first, then the module that is not finished, then what wants a look back", () => {
  const tasks = desk(read, ...all("a", 0).slice(1), tried("one", -1));
  expect(tasks.map(({ kind }) => kind)).toEqual(["review", "continue", "lookBack"]);
  expect(tasks).toEqual([
    { kind: "review", n: 3, minutes: 5 },
    { kind: "continue", module: "alpha", section: "wrong", n: 1, minutes: 2, begun: true },
    { kind: "lookBack", n: 1, module: "beta" },
  ]);
});

it("puts the next in the first place where nothing is due before it", () => {
  expect(desk(read, tried("one", 0))).toMatchObject([
    { kind: "continue", module: "alpha", n: 4, minutes: 22, begun: false },
    { kind: "lookBack" },
  ]);
});

it("never leads back to a module that is finished, and leads nowhere once all are", () => {
  expect(desk(read, ...all("a", 0))).toMatchObject([
    { kind: "review" },
    { kind: "continue", module: "beta", n: 4, minutes: 20, begun: false },
  ]);
  const kinds = desk(read, ...all("a", 0), ...all("b", 0)).map(({ kind }) => kind);
  expect(kinds).toEqual(["review"]);
});

it("counts looks back from their day on, and names the one that has waited longest", () => {
  expect(desk(tried("later", 1))).toEqual([]);
  expect(desk(tried("new", 0, "alpha"), tried("old", -3))).toEqual([
    { kind: "lookBack", n: 2, module: "beta" },
  ]);
});

it("never tells less than a minute", () => {
  const [task] = deskOf(
    summaryOf(answer("a1", 0, { score: 0 })),
    INDEX,
    { question: 0.2, modules: {} },
    NOW,
  );
  expect(task).toMatchObject({ kind: "review", n: 1, minutes: 1 });
});
