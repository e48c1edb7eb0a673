import { checkStrings } from "#core/i18n/check.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { lintCourse } from "#core/items/lint/lint.ts";
import { idsOf } from "#core/items/parts.ts";
import type { Course } from "../course.ts";
import type { Report } from "../problem.ts";
import type { Files } from "../read.ts";
import { checkCoverage, checkObjectives } from "./coverage.ts";
import { checkGlossary } from "./glossary.ts";
import { checkInstruments } from "./instruments.ts";
import { checkModule } from "./module.ts";
import { checkSources } from "./sources.ts";
import { checkSyllabus } from "./syllabus.ts";

/** All that can only be seen when the files are read together. */
export function checkCourse(course: Course, files: Files, report: Report): void {
  checkSyllabus(course, report);
  checkSources(course, report);
  checkGlossary(course, report);
  checkStrings(report, course.words);
  for (const module of course.modules.values()) checkModule(course, module, report);
  checkItemIds(course, report);
  checkObjectives(report, course);
  checkCoverage(report, course);
  checkInstruments(course, report);
  checkPages(files, report);
  lintCourse(course, files, report);
}

/** Learners' records name items by their id alone: it must be unique in the whole course. */
function checkItemIds({ modules }: Course, report: Report): void {
  const owner = new Map<string, string>();
  for (const { slug, bank } of modules.values()) {
    const file = `modules/${slug}/questions.yaml`;
    for (const id of idsOf(bank)) {
      const other = owner.get(id);
      if (other !== undefined) {
        report.error(
          file,
          id,
          `this id is used twice, also in ${other}`,
          "give the newer one another id",
        );
      }
      owner.set(id, file);
    }
  }
}

function checkPages(files: Files, report: Report): void {
  for (const file of files.keys()) {
    const page = /^pages\/[^/]+\/(.+)$/.exec(file)?.[1];
    if (page === undefined) continue;
    for (const locale of LOCALES) {
      const twin = `pages/${locale}/${page}`;
      if (!files.has(twin)) {
        report.error(
          twin,
          undefined,
          "the page is missing in this language",
          `write it; ${file} is there`,
        );
      }
    }
  }
}
