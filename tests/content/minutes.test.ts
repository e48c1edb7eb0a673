// A module's minutes are computed once, and every place shows the same number.
import { expect, it } from "vitest";
import { courseTime, minutesOf, studyMinutes } from "#core/content/minutes.ts";
import { readCourse } from "#core/content/read.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { contentFiles } from "#course/content-files.ts";
import { soundFiles } from "./fixture.ts";

const files = contentFiles();
const { course } = readCourse(files);
if (course === undefined) throw new Error("The content can't be read: npm run check tells why.");
const modules = [...course.modules.values()];
const mean = modules.reduce((sum, module) => sum + studyMinutes(module), 0) / modules.length;

it("takes every module with its questions for about as long as readers were seen to need", () => {
  for (const module of modules) {
    expect(studyMinutes(module), module.slug).toBeGreaterThanOrEqual(14);
    expect(studyMinutes(module), module.slug).toBeLessThanOrEqual(24);
  }
});

it("says on About what the modules come to, and takes the whole course for the sum of its modules", () => {
  for (const locale of LOCALES) {
    const [text = ""] =
      /<Section id="what"[\s\S]*?<\/Section>/.exec(files.get(`pages/${locale}/about.mdx`) ?? "") ??
      [];
    const minutes = Number(/(\d+)(?: minutes|分钟)/.exec(text)?.[1]);
    expect(Math.abs(minutes - mean), locale).toBeLessThanOrEqual(1);
  }
  const { each, hours } = courseTime(modules);
  expect(Math.abs(each - mean)).toBeLessThanOrEqual(0.5);
  expect(Math.abs(hours * 60 - mean * modules.length)).toBeLessThanOrEqual(15);
  expect(courseTime([])).toEqual({ each: 0, hours: 0 });
});

it("counts a longer lesson and a further question, and no variant", () => {
  const sound = readCourse(soundFiles()).course?.modules.get("first");
  if (!sound) throw new Error("The sound course has no first module.");
  const { reading, questions } = minutesOf(sound);
  const longer = { ...sound.lessons.en, body: `${sound.lessons.en.body} ${"word ".repeat(1800)}` };
  expect(minutesOf({ ...sound, lessons: { ...sound.lessons, en: longer } })).toEqual({
    reading: reading + 10,
    questions,
  });
  const [item] = sound.bank;
  if (!item || item.kind === "scenario") throw new Error("The first of the bank is an item.");
  const many = Array.from({ length: 30 }, () => item);
  const more = minutesOf({ ...sound, bank: [...sound.bank, ...many] }).questions;
  expect(more).toBeGreaterThanOrEqual(questions + 10);
  const variants = many.map((each) => ({ ...each, variantOf: item.id }));
  expect(minutesOf({ ...sound, bank: [...sound.bank, ...variants] }).questions).toBe(questions);
});
