import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { DAY, isoDate } from "#core/time/instant.ts";
import { dueDays, firstsOf, howOf, missing, sureness } from "./ending.ts";
import { type AskedItem, isEnded } from "./is-ended.ts";
import { objectiveState } from "./progress.ts";
import { answer, answers, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";

const ASKED: readonly AskedItem[] = [
  { ref: ["a1", 1], name: "1", attempts: 2 },
  { ref: ["a2", 1], name: "2", attempts: 2 },
];
const MINUTE = 1 / 24 / 60;
const wrong = { score: 0 } as const;

describe("how an item went", () => {
  const how = (...events: RecordedEvent[]) => howOf(summaryOf(...events), ["a1", 1]);

  it("is told by its first and its last answer", () => {
    expect(how()).toBeUndefined();
    expect(how(answer("a1", 0))).toBe("first");
    expect(how(answer("a1", 0, wrong))).toBe("missed");
    expect(how(answer("a1", 0, wrong), answer("a1", MINUTE, { attempt: 2 }))).toBe("later");
    expect(
      how(answer("a1", 0, { score: 0.5 }), answer("a1", MINUTE, { ...wrong, attempt: 2 })),
    ).toBe("missed");
  });

  it("is that of the latest sitting, not of one before it", () => {
    expect(how(answer("a1", 0), answer("a1", 1, wrong))).toBe("missed");
    expect(how(answer("a1", 0, wrong), answer("a1", 1))).toBe("first");
  });

  it("is not judged where the reader marked it", () => {
    expect(how(answer("a1", 0, { score: 0.4, marked: "self" }))).toBe("marked");
  });
});

describe("a set of questions is at its end", () => {
  const ended = (...events: RecordedEvent[]) => isEnded(summaryOf(...events), ASKED, NOON);

  it("when each was answered and the newest answer closed its question", () => {
    expect(ended()).toBe(false);
    expect(ended(answer("a1", 0))).toBe(false);
    expect(ended(answer("a1", 0), answer("a2", MINUTE))).toBe(true);
  });

  it("not while the last question has a try left, and then with either answer", () => {
    const first = [answer("a1", 0), answer("a2", MINUTE, wrong)];
    expect(ended(...first)).toBe(false);
    expect(ended(...first, answer("a2", 2 * MINUTE, { attempt: 2 }))).toBe(true);
    expect(ended(...first, answer("a2", 2 * MINUTE, { ...wrong, attempt: 2 }))).toBe(true);
  });

  it("when an earlier question was left after its first try", () => {
    expect(ended(answer("a1", 0, wrong), answer("a2", MINUTE))).toBe(true);
  });

  it("when the rest was answered on another day, but not by opening the page again", () => {
    const before = answer("a1", -1);
    expect(ended(before, answer("a2", 0))).toBe(true);
    expect(ended(before, answer("a2", -1 + MINUTE))).toBe(false);
  });

  it("anew only once all were answered anew", () => {
    const before = [answer("a1", -1), answer("a2", -1)];
    expect(ended(...before, answer("a1", 0))).toBe(false);
    expect(ended(...before, answer("a1", 0), answer("a2", MINUTE))).toBe(true);
  });

  it("never without a question", () => {
    expect(isEnded(summaryOf(answer("a1", 0)), [], NOON)).toBe(false);
  });
});

it("how sure and how right is of the first answers, by their words", () => {
  const events = [
    answer("a1", 0, { score: 0, confidence: "sure" }),
    answer("a1", MINUTE, { attempt: 2 }),
    answer("a2", 0, { confidence: "think" }),
  ];
  expect(sureness(firstsOf(summaryOf(...events), ASKED))).toEqual({
    said: 2,
    sure: 1,
    right: 0,
    wrong: ["1"],
  });
  expect(sureness(firstsOf(summaryOf(answer("a1", 0)), ASKED))).toMatchObject({ said: 0, sure: 0 });
});

it("what comes back is counted by day; what is overdue comes today", () => {
  const due = [NOON + 3 * DAY, NOON - 5 * DAY, NOON + 3 * DAY + 1, NOON];
  expect(dueDays(due, NOON).map(({ day, n }) => [isoDate(day), n])).toEqual([
    [isoDate(NOON), 2],
    [isoDate(NOON + 3 * DAY), 2],
  ]);
});

it("an objective is shown exactly when nothing of it is missing: a second try shows nothing", () => {
  const items = INDEX["alpha"]?.["see"] ?? [];
  fc.assert(
    fc.property(answers, (events) => {
      const summary = summaryOf(...events);
      expect(missing(summary, items).length === 0).toBe(
        objectiveState(summary, items, false) !== "notYet",
      );
    }),
  );
  const tries = [answer("a1", 0, wrong), answer("a1", MINUTE, { attempt: 2 }), answer("a2", 0)];
  expect(missing(summaryOf(...tries), items)).toEqual(["a1"]);
});
