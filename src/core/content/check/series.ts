import { LOCALES } from "#core/i18n/locales.ts";
import { formFor } from "#core/sessions/forms.ts";
import { type Course, placesOf } from "../course.ts";
import type { Report } from "../problem.ts";
import { whyGone } from "./own.ts";
import { checkSameIds, checkUnique } from "./sets.ts";

const FILE = "sessions/series.yaml";

/** Whether each plan of sessions takes every module of the course exactly once, in meetings that are long enough. */
export function checkSeries(course: Course, report: Report): void {
  const { series, modules, words } = course;
  for (const [name, { minutes, meetings }] of Object.entries(series)) {
    const ids = meetings.map(({ id }) => id);
    const taken = meetings.flatMap((meeting) => meeting.modules);
    checkUnique(report, FILE, `meeting of ${name}`, ids);
    checkUnique(report, FILE, `module of ${name}`, taken);
    for (const slug of taken) {
      if (modules.has(slug) || placesOf(course.syllabus).some((place) => place.slug === slug))
        continue;
      const { message, remedy } = whyGone(course, slug, "name another, or take it out");
      report.error(FILE, slug, message, remedy);
    }
    for (const { slug } of placesOf(course.syllabus)) {
      // A unit's own modules stand in none of the course's plans: the page lists them below.
      if (taken.includes(slug) || modules.get(slug)?.own) continue;
      report.error(FILE, slug, `is in no meeting of ${name}`, "add it to one");
    }
    for (const meeting of meetings) {
      for (const slug of meeting.modules) {
        const told = modules.get(slug)?.episode?.month;
        if (meeting.month === undefined || told === undefined || told === meeting.month) continue;
        report.error(
          FILE,
          meeting.id,
          `is held in month ${meeting.month}, and ${slug} tells of month ${told}`,
          "move the module to its month, or take the month out",
        );
      }
      if (formFor(minutes, meeting.modules.length) !== undefined) continue;
      report.error(
        FILE,
        meeting.id,
        `has ${meeting.modules.length} modules in ${minutes} minutes`,
        "give it fewer: the shortest session of a module takes 20",
      );
    }
    for (const locale of LOCALES) {
      const told = words[locale].series[name]?.meetings ?? {};
      checkSameIds(report, `sessions/${locale}.yaml`, `meeting of ${name}`, ids, Object.keys(told));
    }
  }
  for (const locale of LOCALES) {
    checkSameIds(
      report,
      `sessions/${locale}.yaml`,
      "plan",
      Object.keys(series),
      Object.keys(words[locale].series),
    );
  }
}
