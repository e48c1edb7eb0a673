import type { Item } from "#core/items/item.ts";
import { isScenario, isSelfMarked } from "#core/items/parts.ts";
import { checksOf, type Module } from "../course.ts";
import type { Report } from "../problem.ts";

/** A variant stands in for its item in review: it must be about the same, and not lead on to a third. */
export function checkVariant(report: Report, file: string, item: Item, module: Module): void {
  const base = module.bank.find(({ id }) => id === item.variantOf);
  if (base === undefined || isScenario(base) || base.variantOf !== undefined) {
    report.error(
      file,
      item.id,
      `variantOf “${item.variantOf}” is not an item of this module that stands by itself`,
      "name one that is no step of a scenario and no variant",
    );
  } else if (base.objective !== item.objective || base.section !== item.section) {
    report.error(
      file,
      item.id,
      `is a variant of “${base.id}”, which has another objective or section`,
      "give both the same",
    );
  }
  if (base && !isScenario(base) && isSelfMarked(base) !== isSelfMarked(item)) {
    report.error(
      file,
      item.id,
      `is a variant of “${base.id}”, and readers mark only one of the two themselves`,
      "make both of a kind that readers mark, or neither",
    );
  }
  if (!module.bank.some(({ id }) => id === item.id)) {
    report.error(file, item.id, "a step of a scenario can't be a variant", "take variantOf out");
  }
  if (checksOf(module).has(item.id)) {
    report.error(file, item.id, "a variant can't be a section's check", "name its item instead");
  }
}
