import { LOCALES } from "#core/i18n/locales.ts";
import type { Item } from "#core/items/item.ts";
import { authorOf } from "#core/items/kinds/authors.ts";
import { isScenario, itemsOf } from "#core/items/parts.ts";
import { type Course, checksOf, type Module } from "../course.ts";
import type { MdxNode } from "../mdx.ts";
import type { Report } from "../problem.ts";
import { WRONG_SECTION } from "../schema/module.ts";
import { checkEpisode, checkEpisodeData } from "./episode.ts";
import { checkLesson } from "./lesson.ts";
import { checkOwnPassages } from "./own.ts";
import { checkPassages } from "./passages.ts";
import { checkUnique } from "./sets.ts";
import { checkVariant } from "./variant.ts";
import { checkBankWords } from "./words.ts";

/** Whether a module's files fit each other, and what they name is there. */
export function checkModule(
  course: Course,
  module: Module,
  trees: ReadonlyMap<string, MdxNode>,
  report: Report,
): void {
  const folder = `modules/${module.slug}`;
  const file = `${folder}/module.yaml`;
  const sections = module.sections.map((section) => section.id);
  checkUnique(report, file, "section", sections);
  checkUnique(report, file, "objective", module.objectives);
  if (!module.own && !sections.includes(WRONG_SECTION)) {
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
    if (entry === undefined || isScenario(entry)) {
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

  checkEpisodeData(course, module, report);
  for (const tool of module.tools) {
    if (!(tool in course.tools))
      report.error(
        file,
        tool,
        "is no sheet of tools/tools.yaml",
        "correct the id, or add the sheet",
      );
  }
  const terms = new Set(course.terms.map((term) => term.id));
  for (const locale of LOCALES) {
    checkLesson(report, module, locale, trees, terms);
    if (!module.own) checkPassages(module, locale, report);
    else checkOwnPassages(course, module, locale, trees, report);
    checkEpisode(course, module, locale, report);
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
  authorOf(item).check(report, file, item);
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
  if (!module.own && item.claims.length === 0) {
    report.error(
      file,
      item.id,
      "names no claim of the source",
      "write claims: with the ids of what it measures, as in claims: [principle.practice]",
    );
  }
  if (item.variantOf !== undefined) checkVariant(report, file, item, module);
  for (const claim of item.claims) {
    if (!claims.has(claim))
      report.error(file, item.id, `there is no claim “${claim}”`, "correct the id");
  }
}
