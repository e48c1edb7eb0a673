import { describe, expect, it } from "vitest";
import { clock } from "./clock.ts";
import { SIZES, sizeFor } from "./fit.ts";
import { marksOf, widthFor } from "./hands.ts";

describe("the clock", () => {
  it.each([
    ["down", 0, "3:00"],
    ["down", 20_000, "2:40"],
    ["down", 180_000, "0:00"],
    ["down", 192_500, "+0:12"],
    ["up", 75_000, "1:15"],
    ["off", 75_000, ""],
  ] as const)("counting %s shows after %d ms “%s”", (timer, passed, shown) => {
    expect(clock(timer, 180, 5000, 5000 + passed)).toBe(shown);
  });

  it("begins again where the computer's clock was set back", () => {
    expect(clock("up", 60, 5000, 1000)).toBe("0:00");
  });
});

describe("hands", () => {
  it("are one mark each, with room after every fifth", () => {
    expect(marksOf(0)).toBe("");
    expect(marksOf(6).match(/M/g)).toHaveLength(6);
    const starts = [...marksOf(6).matchAll(/M(\d+)/g)].map(([, x]) => Number(x));
    expect(starts).toEqual([0, 16, 32, 48, 64, 84]);
  });

  it("all stand inside the drawing, however many there are", () => {
    for (const hands of [1, 39, 40, 41, 300]) {
      const last = [...marksOf(hands).matchAll(/M(\d+)/g)].pop()?.[1];
      expect(Number(last) + 11).toBeLessThanOrEqual(widthFor(hands));
    }
  });
});

describe("the size of the words", () => {
  const texts = (length: number) => ({
    stem: "word ".repeat(length),
    options: ["one", "two", "three", "four"],
    rationale: "why",
  });

  it("is the largest for a short question, and never grows with its length", () => {
    const sizes = [5, 20, 40, 80, 160].map((length) => sizeFor(texts(length), "question"));
    expect(sizes[0]).toBe(0);
    expect(sizes).toEqual([...sizes].sort());
    expect(sizes[sizes.length - 1]).toBe(SIZES.length - 1);
  });

  it("is at least 32 px on a screen 1920 px wide", () => {
    for (const { stem, option } of SIZES)
      expect(Math.min(stem, option) * 19.2).toBeGreaterThanOrEqual(32);
  });
});
