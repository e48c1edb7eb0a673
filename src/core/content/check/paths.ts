import { LOCALES } from "#core/i18n/locales.ts";
import { positionOf } from "#core/plan/path.ts";
import type { Course } from "../course.ts";
import type { Report } from "../problem.ts";
import { whyGone } from "./own.ts";
import { checkSameIds, checkUnique } from "./sets.ts";

/** Whether the steps of the orientation paths are in order, have their words, and lead to what is there. */
export function checkPaths(course: Course, report: Report): void {
  for (const [name, path] of course.paths) {
    const file = `paths/${name}.yaml`;
    const ids = path.steps.map(({ id }) => id);
    checkUnique(report, file, "step", ids);
    let last = 0;
    for (const step of path.steps) {
      if (positionOf(step) < last) {
        report.error(
          file,
          step.id,
          "comes on an earlier day than the step before it",
          "put the steps in the order of their days",
        );
      }
      last = positionOf(step);
      if (step.module !== undefined && !course.modules.has(step.module)) {
        const { message, remedy } = whyGone(
          course,
          step.module,
          "name another, or take the step out",
        );
        report.error(file, step.id, message, remedy);
      }
      if (step.page !== undefined && !course.unit?.pages.includes(step.page)) {
        report.error(
          file,
          step.id,
          `there is no page “${step.page}” of the unit`,
          "write pages/<locale>/<page>.mdx in the unit’s folder, or correct the name",
        );
      }
    }
    for (const locale of LOCALES) {
      const words = path.words[locale];
      checkSameIds(report, `paths/${locale}/${name}.yaml`, "step", ids, Object.keys(words.steps));
    }
  }
}
