import { expect, it } from "vitest";
import { negativeStem } from "./negative-stem.ts";
import { sampleSheet } from "./testing/sample.ts";

const found = (locale: "en" | "zh-hans", stem: string) =>
  negativeStem.find(sampleSheet(locale, [{ stem }])).length;

it.each([
  ["en", "Which of these is not a carrier?"],
  ["en", "A plan is due. Which step should it not contain?"],
  ["en", "What doesn’t belong in the plan?"],
  ["en", "Which step is least likely to help?"],
  ["en", "All of these are carriers except which?"],
  ["en", "Which step fails to serve the work?"],
  ["zh-hans", "下面哪一项不属于学习载体？"],
  ["zh-hans", "哪种做法没有用到工作中？"],
  ["zh-hans", "下列说法不正确的是"],
  ["zh-hans", "关于学习载体，说法有误的是："],
  ["zh-hans", "除了讲座以外，还有哪些载体？"],
] as const)("%s: finds “%s”", (locale, stem) => {
  expect(found(locale, stem)).toBe(1);
});

it.each([
  ["en", "Which of these is **not** a carrier?"],
  ["en", "The figures have not changed. What should it add?"],
  ["en", "Those who make the slips do not know it. Which step helps?"],
  ["en", "Which step would help at least one team?"],
  ["en", "Which lines show that the aim is not lost?"],
  ["en", "Which reply fits “That is not my job”?"],
  ["en", "She can’t put it into words. Which step fits?"],
  ["en", "What belongs here, if not the report?"],
  ["zh-hans", "下面哪一项**不**属于学习载体？"],
  ["zh-hans", "谁也说不出该怎么办。这是哪种症状？"],
  ["zh-hans", "用哪个办法，最快看出这一栏是不是摆设？"],
  ["zh-hans", "哪两条最能说明它没丢掉目的？"],
  ["zh-hans", "哪一步对不动产登记最有用？"],
  ["zh-hans", "哪句话能回答“不用学了”？"],
  ["zh-hans", "哪些单位的成绩不同？"],
] as const)("%s: leaves “%s”", (locale, stem) => {
  expect(found(locale, stem)).toBe(0);
});
