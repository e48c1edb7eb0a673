import { expect, it } from "vitest";
import { measure } from "./measure.ts";

it("counts English words and sentences and computes Flesch by hand", () => {
  const { length, sentences, ease } = measure("The cat sat. The cat ran away.", "en");
  expect([length, sentences]).toEqual([7, 2]);
  // 7 words, 2 sentences, 8 syllables: 206.835 − 1.015 × 3.5 − 84.6 × 8/7
  expect(ease).toBeCloseTo(206.835 - 3.5525 - 96.6857, 3);
});

it("counts Chinese characters without punctuation and digits", () => {
  const { length, sentences, perSentence } = measure("学了就用。**用了**再学，3次！", "zh-hans");
  expect([length, sentences, perSentence]).toEqual([9, 2, 4.5]);
});
