import { expect, it } from "vitest";
import { allOfTheAbove } from "./all-of-the-above.ts";
import { sampleSheet } from "./testing/sample.ts";

const found = (locale: "en" | "zh-hans", option: string) =>
  allOfTheAbove.find(sampleSheet(locale, [{ wrong: ["x", "y", option] }])).length;

it.each([
  ["en", "All of the above"],
  ["en", "None of the above."],
  ["en", "Both of these"],
  ["en", "None of the other options fits"],
  ["zh-hans", "以上都对"],
  ["zh-hans", "以上皆是"],
  ["zh-hans", "以上都不对"],
  ["zh-hans", "以上各项均不正确"],
  ["zh-hans", "都不对"],
] as const)("%s: finds “%s”", (locale, option) => {
  expect(found(locale, option)).toBe(1);
});

it.each([
  ["en", "All of these teams meet on Monday"],
  ["en", "The drawer above the counter"],
  ["zh-hans", "看十张工单里是不是有九张以上都填了"],
  ["zh-hans", "科级以上干部都要参加"],
  ["zh-hans", "做得都对，就是没人记"],
] as const)("%s: leaves “%s”", (locale, option) => {
  expect(found(locale, option)).toBe(0);
});
