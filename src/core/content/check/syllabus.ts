import { LOCALES } from "#core/i18n/locales.ts";
import { type Course, placesOf } from "../course.ts";
import type { Report } from "../problem.ts";
import { checkSameIds, checkUnique } from "./sets.ts";

/** Whether the course's order and its modules' folders fit each other, and each place has its words. */
export function checkSyllabus({ syllabus, words, modules }: Course, report: Report): void {
  const slugs = placesOf(syllabus).map((place) => place.slug);
  checkUnique(report, "course/course.yaml", "module", slugs);
  for (const locale of LOCALES) {
    const file = `course/${locale}.yaml`;
    const { parts, modules: titles } = words[locale].syllabus;
    checkSameIds(
      report,
      file,
      "part",
      syllabus.parts.map((part) => part.id),
      Object.keys(parts),
    );
    checkSameIds(report, file, "module", slugs, Object.keys(titles));
    checkSameIds(
      report,
      file,
      "option of the first page’s question",
      syllabus.taste?.options ?? [],
      Object.keys(words[locale].syllabus.taste?.options ?? {}),
    );
  }
  if (syllabus.taste && !syllabus.taste.options.includes(syllabus.taste.key)) {
    report.error(
      "course/course.yaml",
      syllabus.taste.key,
      "is the key of the first page’s question and none of its options",
      "name one of the options as `key`",
    );
  }
  for (const slug of syllabus.confusable.flat()) {
    if (!slugs.includes(slug)) {
      report.error(
        "course/course.yaml",
        slug,
        "is called confusable with others and is no module of the course",
        "correct its name in `confusable`, or take it out",
      );
    }
  }
  for (const slug of syllabus.retired) {
    if (slugs.includes(slug)) {
      report.error(
        "course/course.yaml",
        slug,
        "is called retired and stands in a part",
        "take it out of `retired`, or out of its part",
      );
    }
  }
  const aliases = [...modules.values()].flatMap((module) => module.aliases);
  checkUnique(report, "course/course.yaml", "alias", [...aliases, ...slugs]);
  for (const slug of modules.keys()) {
    if (!slugs.includes(slug)) {
      report.error(
        `modules/${slug}/module.yaml`,
        slug,
        "this module stands nowhere in the course",
        "add it to a part in course/course.yaml",
      );
    }
  }
}
