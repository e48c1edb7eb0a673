import { describe, expect, it } from "vitest";
import { DAY } from "#core/time/instant.ts";
import { draw } from "./draw.ts";
import { type ItemIndex, moduleProgress } from "./progress.ts";
import { schedule } from "./schedule.ts";
import { answer, NOON, summaryOf } from "./testing/arbitrary.ts";
import { dueToday } from "./today.ts";
import type { ItemRef } from "./variants.ts";
import { ideaHistory, nextForm } from "./variants.ts";

const REF: ItemRef = ["a1", 1, [["a2", 1]]];
const INDEX: ItemIndex = { alpha: { see: [REF] } };

it("asks the variants in turn, starting with one never asked", () => {
  expect(nextForm(summaryOf(), REF)[0]).toBe("a1");
  expect(nextForm(summaryOf(answer("a1", 0)), REF)[0]).toBe("a2");
  expect(nextForm(summaryOf(answer("a1", 0), answer("a2", 3)), REF)[0]).toBe("a1");
  expect(nextForm(summaryOf(answer("a2", 3), answer("a1", 9)), REF)[0]).toBe("a2");
});

it("has one history of all variants by time, without other revisions", () => {
  const summary = summaryOf(
    answer("a2", 3, { score: 0 }),
    answer("a1", 0),
    answer("a1", 5),
    answer("a2", 1, { rev: 2 }),
  );
  expect(ideaHistory(summary, REF).map(({ score }) => score)).toEqual([1, 0, 1]);
});

describe("an item and its variant", () => {
  const now = NOON + 2 * DAY;
  const both = summaryOf(answer("a1", 0), answer("a2", 2));

  it("fall due as one", () => {
    expect(dueToday(summaryOf(answer("a1", 0)), INDEX, now).items.map(({ ask }) => ask[0])).toEqual(
      ["a2"],
    );
    expect(dueToday(both, INDEX, now).count).toBe(0);
    const [twice] = schedule(both, INDEX, now).items;
    const [alone] = schedule(summaryOf(answer("a1", 0), answer("a1", 2)), INDEX, now).items;
    expect(twice?.due).toBe(alone?.due);
  });

  it("count as one in progress, and hold what was right a week apart", () => {
    expect(moduleProgress(both, INDEX, "alpha")).toMatchObject({
      items: 1,
      answered: 1,
      state: "shown",
    });
    const week = summaryOf(answer("a1", 0), answer("a2", 8));
    expect(moduleProgress(week, INDEX, "alpha").state).toBe("held");
  });

  it("never come together in one test", () => {
    const drawn = Array.from({ length: 20 }, (_, seed) => draw(INDEX, [["alpha"]], 10, seed));
    for (const test of drawn) expect(test).toHaveLength(1);
    expect(new Set(drawn.map(([ref]) => JSON.stringify(ref)))).toEqual(
      new Set(['["a1",1]', '["a2",1]']),
    );
  });
});
