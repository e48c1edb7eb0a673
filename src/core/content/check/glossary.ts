import { LOCALES } from "#core/i18n/locales.ts";
import type { Course } from "../course.ts";
import type { Report } from "../problem.ts";
import { checkSameIds, checkUnique } from "./sets.ts";

/** Whether the terms have their words, and name claims and terms that are there. */
export function checkGlossary({ terms, claims, words }: Course, report: Report): void {
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
