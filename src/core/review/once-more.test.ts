import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "#core/items/item.ts";
import type { RecordedEvent } from "#core/record/event.ts";
import { SITTING } from "#core/record/sitting.ts";
import { DAY } from "#core/time/instant.ts";
import { calibration, span } from "./calibration.ts";
import { learned } from "./learning.ts";
import { isMissed, onceMore } from "./once-more.ts";
import { moduleProgress } from "./progress.ts";
import { allRows } from "./rows.ts";
import { schedule } from "./schedule.ts";
import { answer, answers, INDEX, NOON, pretest, summaryOf } from "./testing/arbitrary.ts";
import { dueToday } from "./today.ts";

const itemOf = (id: string, kind = "single") =>
  ({ id, kind, gradingRev: 1, attempts: 2, points: ["one"] }) as unknown as Item;
const [one, two] = [itemOf("a1"), itemOf("a2")];
const own = itemOf("a3", "recall");
const HOUR = SITTING / 6;
const now = NOON + HOUR;
const asked = (...events: readonly RecordedEvent[]) =>
  onceMore(summaryOf(...events), [one, two, own], now).map(({ id }) => id);

describe("at the end of a module", () => {
  it("nothing is asked once more before each question of the quiz was answered", () => {
    expect(asked(answer("a1", 0, { score: 0 }))).toEqual([]);
  });

  it("what was missed is asked once more, partly right answers too, and nothing that was right", () => {
    expect(asked(answer("a1", 0, { score: 0 }), answer("a2", 0))).toEqual(["a1"]);
    expect(asked(answer("a1", 0, { score: 0.5 }), answer("a2", 0))).toEqual(["a1"]);
    expect(asked(answer("a1", 0), answer("a2", 0))).toEqual([]);
  });

  it("a second try that is right does not make up for the first", () => {
    const second = answer("a1", 0.001, { attempt: 2 });
    expect(asked(answer("a1", 0, { score: 0 }), second, answer("a2", 0))).toEqual(["a1"]);
  });

  it("what was begun anew and then was right is no longer missed", () => {
    const anew = answer("a1", 0.001);
    expect(asked(answer("a1", 0, { score: 0 }), anew, answer("a2", 0))).toEqual([]);
  });

  it("what was asked once more is not asked again, whether it was right then or not", () => {
    for (const score of [0, 1]) {
      const again = answer("a1", 0.01, { attempt: 3, score });
      expect(asked(answer("a1", 0, { score: 0 }), again, answer("a2", 0))).toEqual([]);
    }
  });

  it("answers of an earlier sitting neither are missed nor make the quiz whole", () => {
    const old = answer("a1", -1, { score: 0 });
    expect(asked(old, answer("a2", 0))).toEqual([]);
    expect(asked(old, answer("a1", 0), answer("a2", 0))).toEqual([]);
  });

  it("what readers mark themselves is not waited for and does not come once more", () => {
    const marked = answer("a3", 0, { score: 0, marked: "self" });
    expect(asked(marked, answer("a1", 0), answer("a2", 0))).toEqual([]);
    expect(isMissed(summaryOf(marked), own, NOON)).toBe(false);
  });
});

describe("regressions: practice is no evidence", () => {
  const numbers = (...events: readonly RecordedEvent[]) => {
    const summary = summaryOf(...events);
    const at = NOON + 61 * DAY;
    return {
      modules: Object.keys(INDEX).map((module) => moduleProgress(summary, INDEX, module)),
      rows: [...allRows(summary, INDEX)],
      learned: learned(summary, INDEX),
      schedule: schedule(summary, INDEX, at),
      due: dueToday(summary, INDEX, at),
      calibration: calibration(summary),
      span: span(summary),
    };
  };
  const items = fc.constantFrom("a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4");
  const days = fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4);
  const scores = fc.constantFrom(0, 0.5, 1);

  it("answers that were asked for once more never change states, schedule, calibration or counts", () => {
    const again = fc.array(
      fc
        .record({ item: items, days, score: scores, attempt: fc.constantFrom(3, 4) })
        .map(({ item, days: after, ...given }) => answer(item, after, given)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(answers, again, (events, more) => {
        expect(numbers(...events, ...more)).toEqual(numbers(...events));
      }),
    );
  });

  it("answers before reading never change them either", () => {
    const before = fc.array(
      fc
        .record({ item: items, days, score: scores })
        .map(({ item, days: after, score }) => pretest(item, after, score)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(answers, before, (events, more) => {
        expect(numbers(...events, ...more)).toEqual(numbers(...events));
      }),
    );
  });

  it("right answers before reading show no objective, and the first one after it does", () => {
    const cold = ["a1", "a2"].map((item) => pretest(item, 0, 1));
    const after = ["a1", "a2"].map((item) => answer(item, 0.01));
    const see = (...events: readonly RecordedEvent[]) =>
      moduleProgress(summaryOf(...events), INDEX, "alpha").objectives["see"];
    expect([see(...cold), see(...cold, ...after)]).toEqual(["notYet", "shown"]);
  });
});
