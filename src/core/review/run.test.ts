import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { DAY } from "#core/time/instant.ts";
import {
  answerIn,
  dropTest,
  goneFrom,
  keepTest,
  modulesOf,
  openTest,
  type Test,
  testResult,
  tests,
  timeSpent,
} from "./run.ts";
import { answer, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";

const MINUTE = 60_000;
const TEST: Test = {
  id: "t1",
  seed: 7,
  from: NOON,
  items: [
    ["a1", 1],
    ["a4", 2],
    ["b1", 1],
  ],
};
const minutes = (n: number) => (n * MINUTE) / DAY;
let made = 0;
const kept = (event: ReturnType<typeof keepTest>, at = NOON): RecordedEvent =>
  ({ ...event, id: `k-${(made++).toString(36)}`, at }) as RecordedEvent;
const inTest = (item: string, days: number, score = 1) =>
  answer(item, days, { score, context: "test", test: "t1" });

describe("a test in the record", () => {
  it("is open from its beginning until it is handed in", () => {
    expect(openTest(summaryOf(kept(keepTest(TEST))))).toEqual(TEST);
    const over = { ...TEST, until: NOON + MINUTE };
    const summary = summaryOf(kept(keepTest(TEST)), kept(keepTest(over), NOON + MINUTE));
    expect(openTest(summary)).toBeUndefined();
    expect(tests(summary)).toEqual([over]);
  });

  it("can be dropped", () => {
    const summary = summaryOf(kept(keepTest(TEST)), kept(dropTest("t1"), NOON + 1));
    expect(tests(summary)).toEqual([]);
  });

  it("tells how many of its items were renamed or changed their meaning since it was drawn", () => {
    expect(goneFrom(TEST, INDEX)).toBe(0);
    const items = [...TEST.items, ["a1", 2], ["renamed", 1]] as const;
    expect(goneFrom({ ...TEST, items }, INDEX)).toBe(2);
    expect(testResult(summaryOf(), { ...TEST, items }, INDEX, 0.8).of).toBe(3);
  });

  it.each([
    '{"seed":1}',
    '{"seed":1,"from":1e20,"items":[]}',
    "[",
    '{"seed":1,"from":2,"items":[["a"]]}',
    "null",
  ])("is not read from %s", (value) => {
    const event = { type: "settings", key: "test:t1", value } as const;
    expect(tests(summaryOf(kept(event)))).toEqual([]);
  });

  it("has the answers that were given in it, whatever was answered before", () => {
    const summary = summaryOf(answer("a1", -1, { score: 0 }), inTest("a1", minutes(1)));
    expect(answerIn(summary, TEST, ["a1", 1])).toMatchObject({ score: 1, response: "x" });
    expect(answerIn(summary, TEST, ["b1", 1])).toBeUndefined();
  });

  it("keeps the score of an item that was answered again elsewhere", () => {
    const summary = summaryOf(inTest("a1", minutes(1), 0), answer("a1", 1, { context: "review" }));
    expect(answerIn(summary, TEST, ["a1", 1])).toEqual({ at: NOON + MINUTE, score: 0 });
  });

  it("does not take another test's answers for its own", () => {
    const before = answer("a1", -1, { context: "test", test: "t0" });
    const after = answer("b1", 2, { context: "test", test: "t2" });
    const over = { ...TEST, until: NOON + DAY };
    const summary = summaryOf(before, after);
    expect(answerIn(summary, over, ["a1", 1])).toBeUndefined();
    expect(answerIn(summary, over, ["b1", 1])).toBeUndefined();
  });

  it("counts the time between answers, ten minutes of each at most", () => {
    const summary = summaryOf(inTest("a1", minutes(4)), inTest("a4", minutes(64)));
    expect(timeSpent(summary, TEST, NOON + 66 * MINUTE)).toBe(16 * MINUTE);
  });

  it("never shows less time than before while a reader thinks for long", () => {
    const summary = summaryOf(inTest("a1", minutes(9)));
    const shown = [10, 18, 19, 20, 40].map((n) => timeSpent(summary, TEST, NOON + n * MINUTE));
    expect(shown.map((ms) => ms / MINUTE)).toEqual([10, 18, 19, 19, 19]);
  });

  it("keeps the earlier answer if two tabs gave one each", () => {
    const twice = summaryOf(inTest("a1", minutes(1), 0), inTest("a1", minutes(2), 1));
    expect(answerIn(twice, TEST, ["a1", 1])).toMatchObject({ score: 0 });
  });
});

describe("testResult", () => {
  const summary = summaryOf(inTest("a1", minutes(1)), inTest("a4", minutes(2), 0.5));

  it("scores unanswered items 0, by module and objective", () => {
    expect(testResult(summary, TEST, INDEX, 0.5)).toMatchObject({
      points: 1.5,
      of: 3,
      share: 0.5,
      passed: true,
      modules: [
        {
          module: "alpha",
          points: 1.5,
          of: 2,
          objectives: [
            { objective: "see", points: 1, of: 1 },
            { objective: "do", points: 0.5, of: 1 },
          ],
        },
        { module: "beta", points: 0, of: 1, objectives: [{ objective: "tell", points: 0, of: 1 }] },
      ],
    });
    expect(testResult(summary, TEST, INDEX, 0.51).passed).toBe(false);
  });

  it("leaves out items that left the course or changed their meaning", () => {
    const changed = {
      ...TEST,
      items: [
        ["a1", 1],
        ["a4", 1],
        ["gone", 1],
      ],
    } as const;
    expect(testResult(summary, changed, INDEX, 0.8)).toMatchObject({ of: 1, passed: true });
  });

  it("without items is not passed, even with a pass mark of 0", () => {
    expect(testResult(summary, { ...TEST, items: [] }, INDEX, 0)).toMatchObject({
      share: 0,
      passed: false,
    });
  });
});

describe("the modules that a test asks", () => {
  const modules = (id: string, index = INDEX) => modulesOf({ ...TEST, items: [[id, 1]] }, index);

  it("are those of its items, in the order of the course", () => {
    expect(modulesOf(TEST, INDEX)).toEqual(["alpha", "beta"]);
    expect(modules("b4")).toEqual(["beta"]);
  });

  it("are those of variants, too", () => {
    expect(modules("v1", { ...INDEX, gamma: { do: [["g1", 1, [["v1", 1]]]] } })).toEqual(["gamma"]);
  });

  it("are empty if all items left the course", () => {
    expect(modules("renamed")).toEqual([]);
  });
});
