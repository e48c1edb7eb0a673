import { isSelfMarked, itemsOf } from "#core/items/parts.ts";
import { type Course, claimsMeasuredBy, claimsTaughtBy, placesOf } from "../course.ts";
import type { Report } from "../problem.ts";

/** Whether all that the source says is taught and measured, once every place of the course is written. */
export function checkCoverage(report: Report, course: Course): void {
  const modules = [...course.modules.values()];
  const whole = placesOf(course.syllabus).every(({ slug }) => course.modules.has(slug));
  if (!whole) return;
  const taught = new Set(modules.flatMap(claimsTaughtBy));
  const measured = new Set(modules.flatMap((module) => [...claimsMeasuredBy(module)]));
  for (const { id, lost } of course.claims) {
    if (!taught.has(id)) {
      report.error(
        "sources/claims.yaml",
        id,
        "no section teaches this claim",
        "add it to a section's claims",
      );
    }
    // A claim whose text is lost can be mentioned, but no item can measure it.
    if (lost !== "whole" && !measured.has(id)) {
      report.error(
        "sources/claims.yaml",
        id,
        "no question measures this claim",
        "write a question for it",
      );
    }
  }
}

/** Whether each objective of a module is measured, and how well. */
export function checkObjectives(report: Report, course: Course): void {
  for (const module of course.modules.values()) {
    const file = `modules/${module.slug}/questions.yaml`;
    const items = itemsOf(module.bank);
    for (const objective of module.objectives) {
      // Self-marked items never make an objective shown.
      const count = items.filter(
        (item) =>
          item.objective === objective && item.variantOf === undefined && !isSelfMarked(item),
      ).length;
      if (count === 0) {
        report.error(
          file,
          objective,
          "no question measures this objective",
          "write three at least",
        );
      } else if (count < 3) {
        report.warning(
          file,
          objective,
          `only ${count} measure this objective`,
          "write three at least",
        );
      }
    }
    const measured = claimsMeasuredBy(module);
    for (const claim of claimsTaughtBy(module)) {
      const lost = course.claims.find(({ id }) => id === claim)?.lost === "whole";
      if (!lost && !measured.has(claim)) {
        report.warning(
          file,
          claim,
          "the module teaches this claim and asks nothing of it",
          "write a question",
        );
      }
    }
  }
}
