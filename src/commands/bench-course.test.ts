import { expect, it } from "vitest";
import { readCourse } from "#core/content/read.ts";
import { idsOf } from "#core/items/parts.ts";
import { contentFiles } from "#course/content-files.ts";
import { multiply } from "./bench-course.ts";

const files = contentFiles();
const once = readCourse(files).course;

it("is the course itself at one time", () => {
  expect(readCourse(multiply(files, 1)).course).toEqual(once);
});

it("is three times the modules and questions at three times, all sound, in other words", () => {
  const { course, problems } = readCourse(multiply(files, 3));
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  if (!course || !once) throw new Error("The course was not read.");
  const items = (of: typeof course) => [...of.modules.values()].flatMap(({ bank }) => idsOf(bank));
  expect(course.modules.size).toBe(3 * once.modules.size);
  expect(new Set(items(course)).size).toBe(3 * items(once).length);
  expect(course.syllabus.parts).toHaveLength(3 * once.syllabus.parts.length);
  for (const { slug, lessons } of once.modules.values()) {
    for (const locale of ["en", "zh-hans"] as const) {
      const copies = [slug, `${slug}-2`, `${slug}-3`].map(
        (name) => course.modules.get(name)?.lessons[locale].body,
      );
      expect(new Set(copies).size).toBe(3);
      expect(copies[1]).toHaveLength(lessons[locale].body.length);
    }
  }
});
