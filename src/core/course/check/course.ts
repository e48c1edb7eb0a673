import { checkStrings } from "#core/i18n/check.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import type { Item } from "#core/items/item.ts";
import { lintCourse } from "#core/items/lint/lint.ts";
import { itemsOf } from "#core/items/parts.ts";
import { type Course, checksOf, type Module, placesOf } from "../course.ts";
import type { Report } from "../problem.ts";
import type { Files } from "../read.ts";
import { WRONG_SECTION } from "../schema/module.ts";
import { checkKey } from "./bank.ts";
import { checkCoverage, checkObjectives } from "./coverage.ts";
import { checkInstruments } from "./instruments.ts";
import { checkLesson } from "./lesson.ts";
import { checkSameIds, checkUnique } from "./sets.ts";
import { checkBankWords } from "./words.ts";

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

function checkSyllabus({ syllabus, words, modules }: Course, report: Report): void {
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

function checkSources({ claims, references, words }: Course, report: Report): void {
  checkUnique(
    report,
    "sources/claims.yaml",
    "claim",
    claims.map((claim) => claim.id),
  );
  for (const locale of LOCALES) {
    const file = `sources/${locale}.yaml`;
    const { claims: texts, lost, chapters, references: notes } = words[locale].claims;
    const surviving = claims.filter((claim) => claim.lost !== "whole");
    checkSameIds(
      report,
      file,
      "claim",
      surviving.map(({ id }) => id),
      Object.keys(texts),
    );
    const missing = claims.filter((claim) => claim.lost !== undefined);
    checkSameIds(
      report,
      file,
      "note on what is lost",
      missing.map(({ id }) => id),
      Object.keys(lost),
    );
    checkSameIds(
      report,
      file,
      "chapter",
      claims.map(({ chapter }) => chapter),
      Object.keys(chapters),
    );
    checkSameIds(report, file, "reference", Object.keys(references), Object.keys(notes));
  }
}

function checkGlossary({ terms, claims, words }: Course, report: Report): void {
  const file = "glossary/terms.yaml";
  const ids = terms.map((term) => term.id);
  checkUnique(report, file, "term", ids);
  for (const term of terms) {
    for (const claim of term.claims) {
      if (!claims.some(({ id }) => id === claim)) {
        report.error(file, term.id, `there is no claim “${claim}”`, "correct the id");
      }
    }
    for (const see of term.see) {
      if (!ids.includes(see))
        report.error(file, term.id, `there is no term “${see}”`, "correct the id");
    }
  }
  for (const locale of LOCALES) {
    checkSameIds(report, `glossary/${locale}.yaml`, "term", ids, Object.keys(words[locale].terms));
  }
}

function checkModule(course: Course, module: Module, report: Report): void {
  const folder = `modules/${module.slug}`;
  const file = `${folder}/module.yaml`;
  const sections = module.sections.map((section) => section.id);
  checkUnique(report, file, "section", sections);
  checkUnique(report, file, "objective", module.objectives);
  if (!sections.includes(WRONG_SECTION)) {
    report.error(
      file,
      WRONG_SECTION,
      "the section on how it goes wrong is missing",
      `add a section with the id “${WRONG_SECTION}”`,
    );
  }
  const known = new Set(course.claims.map((claim) => claim.id));
  for (const section of module.sections) {
    for (const claim of section.claims) {
      if (!known.has(claim))
        report.error(file, section.id, `there is no claim “${claim}”`, "correct the id");
    }
  }
  for (const reference of module.references) {
    if (!(reference in course.references)) {
      report.error(
        file,
        reference,
        "there is no such reference",
        "add it to sources/references.yaml",
      );
    }
  }
  for (const check of checksOf(module)) {
    const entry = module.bank.find(({ id }) => id === check);
    if (entry === undefined || entry.kind === "scenario") {
      report.error(
        file,
        check,
        "a section's check is not an item of this module",
        "name an item of questions.yaml",
      );
    }
  }
  const items = itemsOf(module.bank);
  for (const item of items) checkItem(report, `${folder}/questions.yaml`, item, module, known);

  const terms = new Set(course.terms.map((term) => term.id));
  for (const locale of LOCALES) {
    checkLesson(report, module, locale, terms);
    checkBankWords(report, `${folder}/${locale}/questions.yaml`, module.bank, module.words[locale]);
  }
}

function checkItem(
  report: Report,
  file: string,
  item: Item,
  module: Module,
  claims: ReadonlySet<string>,
): void {
  checkKey(report, file, item);
  if (!module.objectives.includes(item.objective)) {
    report.error(
      file,
      item.id,
      `the module has no objective “${item.objective}”`,
      "name one of module.yaml",
    );
  }
  if (!module.sections.some(({ id }) => id === item.section)) {
    report.error(
      file,
      item.id,
      `the module has no section “${item.section}”`,
      "name one of module.yaml",
    );
  }
  if (item.variantOf !== undefined) checkVariant(report, file, item, module);
  for (const claim of item.claims) {
    if (!claims.has(claim))
      report.error(file, item.id, `there is no claim “${claim}”`, "correct the id");
  }
}

/** A variant stands in for its item in review: it must be about the same, and not lead on to a third. */
function checkVariant(report: Report, file: string, item: Item, module: Module): void {
  const base = module.bank.find(({ id }) => id === item.variantOf);
  if (base === undefined || base.kind === "scenario" || base.variantOf !== undefined) {
    report.error(
      file,
      item.id,
      `variantOf “${item.variantOf}” is not an item of this module that stands by itself`,
      "name one that is no step of a scenario and no variant",
    );
  } else if (base.objective !== item.objective || base.section !== item.section) {
    report.error(
      file,
      item.id,
      `is a variant of “${base.id}”, which has another objective or section`,
      "give both the same",
    );
  }
  if (!module.bank.some(({ id }) => id === item.id)) {
    report.error(file, item.id, "a step of a scenario can't be a variant", "take variantOf out");
  }
  if (checksOf(module).has(item.id)) {
    report.error(file, item.id, "a variant can't be a section's check", "name its item instead");
  }
}

/** Learners' records name items by their id alone: it must be unique in the whole course. */
function checkItemIds({ modules }: Course, report: Report): void {
  const owner = new Map<string, string>();
  for (const { slug, bank } of modules.values()) {
    const file = `modules/${slug}/questions.yaml`;
    const ids = bank.flatMap((entry) =>
      entry.kind === "scenario" ? [entry.id, ...entry.steps.map((step) => step.id)] : [entry.id],
    );
    for (const id of ids) {
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
