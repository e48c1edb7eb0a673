import { checkStrings } from "#core/i18n/check.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { idsOf } from "#core/items/parts.ts";
import type { Course } from "../course.ts";
import type { Files } from "../files.ts";
import type { MdxNode } from "../mdx.ts";
import type { Report } from "../problem.ts";
import { checkCase } from "./case.ts";
import { checkCitations } from "./citations.ts";
import { checkCoverage, checkObjectives } from "./coverage.ts";
import { checkEvidence } from "./evidence.ts";
import { checkGlossary } from "./glossary.ts";
import { checkInstruments } from "./instruments.ts";
import { checkMisconceptions } from "./misconceptions.ts";
import { checkModule } from "./module.ts";
import { checkLinks } from "./own.ts";
import { checkPaths } from "./paths.ts";
import { checkSeries } from "./series.ts";
import { checkSession } from "./session.ts";
import { checkSources } from "./sources.ts";
import { checkSyllabus } from "./syllabus.ts";
import { checkTools } from "./tools.ts";

/** All that can only be seen when the files are read together. */
export function checkCourse(
  course: Course,
  files: Files,
  trees: ReadonlyMap<string, MdxNode>,
  report: Report,
): void {
  checkSyllabus(course, report);
  checkSources(course, report);
  checkGlossary(course, report);
  checkEvidence(course, report);
  checkCitations(course, trees, report);
  checkCase(course, report);
  checkTools(course, report);
  checkStrings(report, course.words);
  for (const module of course.modules.values()) {
    checkModule(course, module, trees, report);
    checkSession(course, module, report);
  }
  checkSeries(course, report);
  checkItemIds(course, report);
  checkMisconceptions(course, files, report);
  checkObjectives(report, course);
  if (course.unit === undefined) checkCoverage(report, course);
  checkInstruments(course, report);
  checkPaths(course, report);
  checkPages(files, report);
  for (const page of course.unit?.pages ?? []) {
    for (const locale of LOCALES) {
      const file = `pages/${locale}/${page}.mdx`;
      const tree = trees.get(file);
      if (tree !== undefined) checkLinks(course, file, tree, report);
    }
  }
}

/** Learners' records name items by their id alone: it must be unique in the whole course. */
function checkItemIds({ modules }: Course, report: Report): void {
  const owner = new Map<string, string>();
  // The course's come first: of two that are called the same, the unit's is told.
  const inOrder = [...modules.values()].sort((one, other) => Number(one.own) - Number(other.own));
  for (const { slug, bank } of inOrder) {
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
