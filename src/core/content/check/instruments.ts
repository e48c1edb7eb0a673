import { LOCALES } from "#core/i18n/locales.ts";
import { type Course, type Instrument, placesOf } from "../course.ts";
import type { Report } from "../problem.ts";
import { INSTRUMENTS } from "../schema/instruments.ts";
import { checkDistinct, checkSameIds, checkUnique } from "./sets.ts";

/** Whether the instruments are whole, name modules of the course and have words in every language. */
export function checkInstruments(course: Course, report: Report): void {
  const slugs = placesOf(course.syllabus).map(({ slug }) => slug);
  for (const id of INSTRUMENTS)
    checkInstrument(course.instruments[id], id, slugs, course.unit === undefined, report);
}

function checkInstrument(
  instrument: Instrument,
  id: string,
  slugs: readonly string[],
  whole: boolean,
  report: Report,
): void {
  const file = `instruments/${id}/instrument.yaml`;
  const { areas, evidence, roles, words } = instrument;
  const statements = areas.flatMap((area) => area.statements.map((statement) => statement.id));
  const areaIds = areas.map((area) => area.id);
  checkUnique(report, file, "area", areaIds);
  checkUnique(report, file, "statement", statements);
  checkUnique(report, file, "evidence line", evidence);
  checkUnique(report, file, "role", roles);
  if (roles.length === 1) {
    report.error(file, roles[0], "is the only role", "name two or more roles, or none");
  }
  for (const area of areas) {
    if (whole && area.modules.length === 0) {
      report.error(file, area.id, "no module teaches this area", "name one under modules");
    }
    for (const slug of area.modules) {
      if (!slugs.includes(slug)) {
        report.error(file, area.id, `there is no module “${slug}”`, "correct the slug");
      }
    }
  }
  for (const locale of LOCALES) {
    const wordsFile = `instruments/${id}/${locale}.yaml`;
    const own = words[locale];
    const groups = areas.map((area) => area.group);
    checkSameIds(report, wordsFile, "group", groups, Object.keys(own.groups));
    checkSameIds(report, wordsFile, "area", areaIds, Object.keys(own.areas));
    checkSameIds(report, wordsFile, "statement", statements, Object.keys(own.statements));
    checkSameIds(report, wordsFile, "evidence line", evidence, Object.keys(own.evidence));
    checkSameIds(report, wordsFile, "role", roles, Object.keys(own.roles));
    checkDistinct(report, wordsFile, "statements", Object.entries(own.statements));
    checkDistinct(
      report,
      wordsFile,
      "marks of the scale",
      own.scale.map((mark, index) => [`${index}`, mark]),
    );
  }
}
