import { LOCALES } from "#core/i18n/locales.ts";
import type { Course } from "../course.ts";
import type { Report } from "../problem.ts";
import { checkSameIds, checkUnique } from "./sets.ts";

/** Whether each claim and reference has its words, and each claim that is lost a note that says so. */
export function checkSources({ claims, references, words }: Course, report: Report): void {
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
