import { LOCALES } from "#core/i18n/locales.ts";
import { filledIn, paragraphsOf, tableOf } from "#core/tools/filled.ts";
import type { Course } from "../course.ts";
import type { Report } from "../problem.ts";
import { TOOLS } from "../schema/tools.ts";
import { checkSameIds, checkUnique } from "./sets.ts";
import { checkFigures, checkKnown, checkTold } from "./told.ts";

const FILE = "tools/tools.yaml";

/** Whether each sheet has its words in every language, and what the hall wrote on it agrees with the case. */
export function checkTools({ tools, caseBook, words }: Course, report: Report): void {
  for (const [id, tool] of Object.entries(tools)) {
    const { month, paper, grid, fields, figures } = tool;
    const ids = fields.map((field) => field.id);
    checkUnique(report, FILE, "field", ids);
    // A unit's own sheet has not been filled in by the hall.
    const own = !(TOOLS as readonly string[]).includes(id);
    if (!own && month === undefined) continue;
    if (month !== undefined) checkFigures(caseBook, figures, month, report, FILE);
    const document = paper && caseBook.documents[paper];
    if (document && month !== undefined) checkKnown(report, FILE, id, document.month, month);
    else if (paper) report.error(FILE, id, `${paper} is no paper of the case`, "correct the id");
    for (const locale of LOCALES) {
      const file = `tools/${locale}.yaml`;
      const told = words[locale].tools[id];
      if (told === undefined) {
        report.error(file, id, "the sheet has no words in this language", "write them here");
        continue;
      }
      checkSameIds(report, file, `field of ${id}`, ids, Object.keys(told.fields));
      if (own) continue;
      const fromPaper = paper !== undefined && !grid;
      const wanted = fromPaper ? [] : ids;
      checkSameIds(
        report,
        file,
        `filled-in field of ${id}`,
        wanted,
        Object.keys(told.filled ?? {}),
      );
      const body = paper && caseBook.papers[locale][paper]?.body;
      if (body !== undefined && fromPaper) {
        const room = fields.reduce((sum, field) => sum + field.paragraphs, 0);
        const { length } = paragraphsOf(body);
        if (room !== length) {
          report.error(
            FILE,
            id,
            `has room for ${room} paragraphs, and ${paper} has ${length} (${locale})`,
            "correct the paragraphs of its fields, or the paper",
          );
        }
        continue;
      }
      if (body !== undefined && tableOf(body).length < 2) {
        report.error(FILE, id, `${paper} has no table (${locale})`, "name the paper that has it");
      }
      const text = [...filledIn(caseBook, tool, told, locale).values()].flat().join("\n");
      checkTold(caseBook, { text, locale, figures, declaredIn: FILE, name: id }, report, file);
    }
  }
}
