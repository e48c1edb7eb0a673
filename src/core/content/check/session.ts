// Whether a module's session asks what a group can vote on, and its words have the length that a sheet of paper has room for.
import { figureOf } from "#core/case/figures.ts";
import { told as numbersOf } from "#core/case/told.ts";
import { type Language, LOCALES, type Locale, languageOf } from "#core/i18n/locales.ts";
import { isScenario, itemsOf } from "#core/items/parts.ts";
import type { Course, Module, Session } from "../course.ts";
import { measure } from "../measure.ts";
import { asksOneOfSeveral } from "../pretest.ts";
import type { Report } from "../problem.ts";
import { checkUnique } from "./sets.ts";
import { checkFigures } from "./told.ts";

const numbersIn = (text: string, locale: Locale): readonly number[] => {
  const { numbers, sure } = numbersOf(text, locale);
  return sure ? numbers : [];
};

/** How long the opening is: it is read aloud in two or three minutes. */
const LENGTH: Readonly<Record<Language["counts"], readonly [number, number]>> = {
  words: [60, 110],
  characters: [100, 180],
};

/** Addresses below `facilitate/` that are no module's. */
const TAKEN = ["handover", "roll-up", "series"];

export function checkSession(course: Course, module: Module, report: Report): void {
  const { session, slug, own } = module;
  if (session === undefined) return;
  if (TAKEN.includes(slug)) {
    report.error(
      `modules/${slug}/session.yaml`,
      slug,
      `facilitate/${slug}/ is the address of another page`,
      "give the module’s folder another name",
    );
  }
  checkVote(module, session, report);
  checkNumbers(course, module, session, report);
  for (const locale of LOCALES) {
    const file = `modules/${slug}/${locale}/session.yaml`;
    const { longer } = session.words[locale];
    if (longer.tool !== undefined && !(longer.tool in course.tools)) {
      report.error(
        file,
        longer.tool,
        "is no sheet of tools/tools.yaml",
        `write one of ${Object.keys(course.tools).join(", ")}, or take the line out`,
      );
    }
    if (!own) checkLength(file, session.words[locale].opening, locale, report);
  }
}

function checkVote({ slug, own, bank }: Module, { vote }: Session, report: Report): void {
  const file = `modules/${slug}/session.yaml`;
  checkUnique(report, file, "item", vote);
  const fit = votable(bank);
  if (!own && vote.length < 2 && fit.length > 1) {
    report.error(file, "vote", "names one item", "name two or three, best splitting first");
  }
  const items = new Map(itemsOf(bank).map((item) => [item.id, item]));
  for (const id of vote) {
    const item = items.get(id);
    const entry = bank.find((each) => each.id === id);
    if (item === undefined) {
      report.error(
        file,
        id,
        entry !== undefined && isScenario(entry)
          ? "is a case with several questions, and a group votes on one"
          : "is no item of this module",
        `name one of ${fit.join(", ")}`,
      );
    } else if (entry === undefined) {
      report.error(
        file,
        id,
        "is a step of a case, which the group would have to read first",
        `name one of ${fit.join(", ")}`,
      );
    } else if (!asksOneOfSeveral(item)) {
      report.error(
        file,
        id,
        "does not ask for one of several options: hands can’t be counted for it",
        `name one of ${fit.join(", ")}`,
      );
    }
  }
}

/** The items on which a group can vote. */
const votable = (bank: Module["bank"]): string[] =>
  bank.flatMap((entry) => (!isScenario(entry) && asksOneOfSeveral(entry) ? [entry.id] : []));

function checkLength(file: string, opening: string, locale: Locale, report: Report): void {
  const { counts } = languageOf(locale);
  const [least, most] = LENGTH[counts];
  const { length } = measure(opening, locale);
  if (length < least || length > most) {
    report.error(file, "opening", `has ${length} ${counts}`, `write ${least} to ${most}`);
  }
}

/** Numbers below it count hours, people at a table and the like. */
const COUNTED = 10;

/** Whether the numbers of the opening are figures of the case, which was known by then. One language may tell fewer than another. */
function checkNumbers(
  { caseBook }: Course,
  { slug, episode }: Module,
  { figures, words }: Session,
  report: Report,
): void {
  if (episode === undefined) return;
  const file = `modules/${slug}/session.yaml`;
  checkFigures(caseBook, figures, episode.month, report, file);
  const values = new Map(figures.map((id) => [id, figureOf(caseBook, id)?.value]));
  const declared = new Set(values.values());
  const told = LOCALES.flatMap((locale) =>
    numbersIn(words[locale].opening, locale).map((value) => ({ value, locale })),
  );
  for (const { value, locale } of told) {
    if (value < COUNTED || declared.has(value)) continue;
    report.error(
      `modules/${slug}/${locale}/session.yaml`,
      `opening ${value}`,
      `is told and is no figure declared in ${file}`,
      "write the id of the figure it is there, under figures, or tell it without the number",
    );
  }
  for (const [id, value] of values) {
    if (value === undefined || told.some((number) => number.value === value)) continue;
    report.error(file, id, `the figure ${value} is told in no language`, "take it out");
  }
}
