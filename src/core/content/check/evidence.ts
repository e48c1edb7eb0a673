import { DEFAULT_LOCALE, LOCALES } from "#core/i18n/locales.ts";
import type { Course } from "../course.ts";
import type { Report } from "../problem.ts";
import { checkSameIds, checkUnique } from "./sets.ts";

/** Whether the entries have their words, tell the same figures in every language, and name works and modules that are there. */
export function checkEvidence(
  { evidence, references, syllabus, unit, words }: Course,
  report: Report,
) {
  const file = "evidence/evidence.yaml";
  const entries = [...evidence.cases, ...evidence.research];
  const places = syllabus.parts.flatMap(({ modules }) => modules);
  checkUnique(
    report,
    file,
    "entry",
    entries.map(({ id }) => id),
  );
  for (const { id, works, modules } of entries) {
    for (const work of works) {
      if (work in references) continue;
      const remedy = "add it to sources/references.yaml, or correct the id";
      report.error(file, id, `there is no reference “${work}”`, remedy);
    }
    if (modules.length === 0 && unit === undefined) {
      report.error(file, id, "bears on no module", "name a module under modules");
    }
    for (const module of modules) {
      if (places.includes(module)) continue;
      report.error(file, id, `there is no module “${module}”`, "correct the name");
    }
  }
  const model = words[DEFAULT_LOCALE].evidence;
  for (const locale of LOCALES) {
    const own = words[locale].evidence;
    const wordsFile = `evidence/${locale}.yaml`;
    for (const kind of ["cases", "research"] as const) {
      const ids = evidence[kind].map(({ id }) => id);
      checkSameIds(report, wordsFile, `entry of ${kind}`, ids, Object.keys(own[kind]));
    }
    for (const { id } of entries) {
      const wanted = figuresIn(model.cases[id]?.figures ?? model.research[id]?.found);
      const told = figuresIn(own.cases[id]?.figures ?? own.research[id]?.found);
      if (told === wanted) continue;
      const message = `tells the figures ${told || "none"} where ${DEFAULT_LOCALE} tells ${wanted || "none"}`;
      report.error(wordsFile, id, message, "tell the same figures in every language, in digits");
    }
  }
}

const UNITS: Readonly<Record<string, number>> = { " million": 1_000_000, 万: 10_000 };

/** The numbers of some lines, whatever their order and their units: languages differ in both. */
const figuresIn = (lines: readonly string[] = []): string =>
  [...lines.join("\n").matchAll(/(\d+(?:[.,]\d+)*)( million|万)?/g)]
    .map(([, figure = "", unit]) => {
      const number = Number(figure.replace(/,/g, ""));
      return unit === undefined ? number : Math.round(number * (UNITS[unit] ?? 1));
    })
    .sort((one, other) => one - other)
    .join(" ");
