import { expect, it } from "vitest";
import { halfWidth } from "./half-width.ts";
import { sampleSheet } from "./testing/sample.ts";

const found = (stem: string) => halfWidth.find(sampleSheet("zh-hans", [{ stem }])).length;

it.each([
  "先学,再用",
  "先学，再用.",
  "为什么?",
  "载体(形式)",
  "PDCA(循环)",
  '所谓"学习"',
  "等等...",
  "学习-工作",
])("finds “%s”", (stem) => {
  expect(found(stem)).toBe(1);
});
it.each([
  "先学，再用。",
  "每周1,000次，8:30开始",
  "见3.5节",
  "Campbell（1979）",
  "“T-shaped”人才",
  "等等……",
  "**先学**，再用",
])("leaves “%s”", (stem) => {
  expect(found(stem)).toBe(0);
});
it("leaves English texts", () => {
  expect(halfWidth.find(sampleSheet("en", [{ stem: "学习, that is: study." }]))).toEqual([]);
});
