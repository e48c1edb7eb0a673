// What readers mark themselves: it moves the schedule, and no objective.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quizEvidence } from "#core/assess/evidence.ts";
import { CONFIDENCE } from "#core/items/confidence.ts";
import { CONTEXTS, type RecordedEvent } from "#core/record/event.ts";
import { itemHistory } from "#core/record/state.ts";
import { draw } from "./draw.ts";
import { AGAIN, GOOD, HARD, reviews } from "./grade.ts";
import { learned } from "./learning.ts";
import { type ItemIndex, moduleProgress } from "./progress.ts";
import { schedule } from "./schedule.ts";
import { answer, answers, summaryOf } from "./testing/arbitrary.ts";
import { ideaHistory } from "./variants.ts";

/** An objective of both sorts, one of scored items, and one of self-marked items alone. */
const INDEX: ItemIndex = {
  alpha: {
    see: [
      ["a1", 1],
      ["a5", 1, [], "self"],
    ],
    do: [["a2", 1]],
    tell: [["a6", 1, [["a7", 1]], "self"]],
  },
};

const objectives = (...events: readonly RecordedEvent[]) =>
  moduleProgress(summaryOf(...events), INDEX, "alpha").objectives;
const marked = (item: string, days: number, score = 1) =>
  answer(item, days, { score, marked: "self" });

describe("an objective", () => {
  it("of self-marked items alone is never shown, however often all points are ticked", () => {
    const ticked = [0, 8, 30].map((days) => marked("a6", days));
    expect(objectives(...ticked)["tell"]).toBe("notYet");
  });

  it("is shown by its scored items, whether the others were answered, and however they were marked", () => {
    expect(objectives(answer("a1", 0))["see"]).toBe("shown");
    expect(objectives(answer("a1", 0), marked("a5", 0, 0.2))["see"]).toBe("shown");
    expect(objectives(answer("a1", 0), answer("a1", 8))["see"]).toBe("held");
  });

  it("is not shown by an answer that was marked by its reader, even to an item that is scored now", () => {
    expect(objectives(marked("a1", 0))["see"]).toBe("notYet");
  });

  it("keeps its state, and the evidence is the same, whatever self-marked answers are added", () => {
    const own = fc.array(
      fc
        .record({
          item: fc.constantFrom("a5", "a6", "a7"),
          days: fc.integer({ min: 0, max: 60 }),
          score: fc.constantFrom(0, 0.2, 0.8, 1),
          attempt: fc.constantFrom(1, 2),
        })
        .map(({ item, days, ...given }) => answer(item, days, { ...given, marked: "self" })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(answers, own, (before, more) => {
        const [without, withMore] = [summaryOf(...before), summaryOf(...before, ...more)];
        expect(objectives(...before, ...more)).toEqual(objectives(...before));
        expect(learned(withMore, INDEX)).toEqual(learned(without, INDEX));
        expect(quizEvidence(withMore, INDEX, ["alpha"])).toEqual(
          quizEvidence(without, INDEX, ["alpha"]),
        );
      }),
    );
  });
});

describe("the schedule", () => {
  it.each([
    ["all points", 1, GOOD],
    ["four of five", 4 / 5, HARD],
    ["four of six", 4 / 6, HARD],
    ["three of five", 3 / 5, AGAIN],
    ["none", 0, AGAIN],
  ])("%s: %s is grade %i", (_, score, grade) => {
    const summary = summaryOf(marked("a5", 0, score));
    expect(reviews(ideaHistory(summary, ["a5", 1])).map((each) => each.grade)).toEqual([grade]);
  });

  it("brings back soonest what was remembered least", () => {
    const dueAfter = (score: number) => {
      const summary = summaryOf(marked("a5", 0), marked("a5", 3, score));
      return schedule(summary, INDEX, answer("a1", 3).at).items[0]?.due ?? 0;
    };
    expect(dueAfter(1)).toBeGreaterThan(dueAfter(4 / 5));
    expect(dueAfter(4 / 5)).toBeGreaterThan(dueAfter(2 / 5));
  });

  it("asks a variant in turn", () => {
    const { items } = schedule(summaryOf(marked("a6", 0)), INDEX, answer("a1", 5).at);
    expect(items[0]?.ask).toEqual(["a7", 1]);
  });
});

it("a test never draws what its reader would mark", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const drawn = draw(INDEX, [["alpha"]], 30, seed).map(([id]) => id);
      expect([...drawn].sort()).toEqual(["a1", "a2"]);
    }),
  );
});

describe("the record's summary", () => {
  it("keeps who marked an answer, beside context, confidence and score", () => {
    for (const context of CONTEXTS) {
      for (const confidence of [undefined, ...CONFIDENCE]) {
        for (const by of [undefined, "self"] as const) {
          const event = answer("a5", 0, { score: 0.8, context, confidence, marked: by });
          expect(itemHistory(summaryOf(event), "a5", 1)).toEqual([
            {
              at: event.at,
              score: 0.8,
              context,
              ...(confidence && { confidence }),
              ...(by && { marked: by }),
            },
          ]);
        }
      }
    }
  });

  it("has room for no more than eight contexts", () => {
    expect(CONTEXTS.length).toBeLessThanOrEqual(8);
  });
});
