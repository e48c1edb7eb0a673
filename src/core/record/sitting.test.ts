import { expect, it } from "vitest";
import type { Recorded } from "./event.ts";
import { fold } from "./fold.ts";
import { evidenceOf, SITTING } from "./sitting.ts";
import { EMPTY } from "./state.ts";

const HOUR = 60 * 60 * 1000;
const MINUTE = 60 * 1000;
const MORNING = Date.UTC(2026, 4, 4, 1);

let n = 0;
const answered = (
  at: number,
  score: number,
  more: Partial<Recorded<"answered">> = {},
): Recorded<"answered"> => ({
  type: "answered",
  id: `w-${++n}`,
  at,
  item: "roll-call",
  rev: 1,
  module: "m",
  context: "quiz",
  attempt: 1,
  score,
  response: "x",
  ...more,
});
const scores = (...events: Recorded<"answered">[]) =>
  evidenceOf(fold(EMPTY, events), "roll-call", 1).map(({ score }) => score);

it("a right answer after a reload that followed a wrong one is a later try", () => {
  expect(scores(answered(MORNING, 0), answered(MORNING + MINUTE, 1))).toEqual([0]);
});

it("a right answer on another page, in review or a test, is a later try within the sitting", () => {
  for (const context of ["review", "test", "check-in", "check"] as const) {
    expect(scores(answered(MORNING, 0), answered(MORNING + HOUR, 1, { context }))).toEqual([0]);
  }
});

it("a wrong answer after a right one of the same sitting takes nothing away", () => {
  expect(scores(answered(MORNING, 1), answered(MORNING + MINUTE, 0))).toEqual([1]);
});

it("answers that keep coming within the sitting don't add up to a new one", () => {
  const hourly = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((hour) =>
    answered(MORNING + hour * HOUR, hour === 0 ? 0 : 1),
  );
  expect(scores(...hourly)).toEqual([0]);
});

it("the first answer after the sitting is a first answer, to the millisecond", () => {
  const first = answered(MORNING, 0);
  expect(scores(first, answered(MORNING + SITTING - 1, 1))).toEqual([0]);
  expect(scores(first, answered(MORNING + SITTING, 1))).toEqual([0, 1]);
});

it("an evening and the next morning are two sittings, a morning and an afternoon are one", () => {
  const evening = new Date(2026, 4, 4, 22, 30).getTime();
  const next = new Date(2026, 4, 5, 7, 0).getTime();
  expect(scores(answered(evening, 0), answered(next, 1))).toEqual([0, 1]);
  const before = new Date(2026, 4, 4, 11, 0).getTime();
  const after = new Date(2026, 4, 4, 14, 30).getTime();
  expect(scores(answered(before, 0), answered(after, 1))).toEqual([0]);
});

it("the order in which two computers' answers arrive makes no difference", () => {
  const events = [answered(MORNING + MINUTE, 1), answered(MORNING, 0)];
  expect(scores(...events)).toEqual(scores(...[...events].reverse()));
  expect(scores(...events)).toEqual([0]);
});

it("another revision of a question is another question", () => {
  const other = answered(MORNING, 0, { rev: 2 });
  expect(scores(other, answered(MORNING + MINUTE, 1))).toEqual([1]);
});
