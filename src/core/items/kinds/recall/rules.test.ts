import { describe, expect, it } from "vitest";
import { bankSchema, type Item } from "#core/items/item.ts";
import { isSelfMarked } from "#core/items/parts.ts";
import { isComplete, scoreItem } from "#core/items/score.ts";

const points = ["post", "day", "trace", "asks", "review"];
const given = {
  id: "x",
  kind: "recall",
  objective: "o",
  section: "s",
  claims: ["c"],
  level: "recall",
  points,
};
const [item] = bankSchema.parse([given]) as [Item];

describe("recall", () => {
  it("scores the points ticked of all points, and no text", () => {
    expect(scoreItem(item, ["All five lines", "post", "day", "review"])).toBe(3 / 5);
    expect(scoreItem(item, ["post day trace asks review"])).toBe(0);
    expect(scoreItem(item, "post")).toBe(0);
  });

  it("counts a point once, and none that is not there", () => {
    expect(scoreItem(item, ["text", "post", "post", "gone"])).toBe(1 / 5);
  });

  it("is whole once the model answer was shown, with something written", () => {
    expect(isComplete(item, ["A post calls"])).toBe(true);
    expect(isComplete(item, ["A post calls", "post"])).toBe(true);
    for (const response of ["A post calls", [" ", "post"], [], {}]) {
      expect(isComplete(item, response), JSON.stringify(response)).toBe(false);
    }
  });

  it("is marked by its reader, has one try, and four to seven points", () => {
    expect(isSelfMarked(item)).toBe(true);
    expect(item.attempts).toBe(1);
    const takes = (more: object) => bankSchema.safeParse([{ ...given, ...more }]).success;
    expect(takes({ attempts: 2 })).toBe(false);
    expect(takes({ points: points.slice(0, 3) })).toBe(false);
    expect(takes({ points: [..."abcdefgh"] })).toBe(false);
    expect(takes({ options: ["a", "b", "c"] })).toBe(false);
  });
});
