import { LOCALES } from "#core/i18n/locales.ts";
import { misconceptionsOf } from "#core/items/misconceptions.ts";
import { itemsOf } from "#core/items/parts.ts";
import type { Course } from "../course.ts";
import type { Files } from "../files.ts";
import type { Report } from "../problem.ts";
import { checkDistinct } from "./sets.ts";

/**
 * Whether each misconception that a question names has a sentence of its own, and each sentence a question that names it. A
 * unit's own questions may name some without: then its roll-up shows the option alone.
 */
export function checkMisconceptions(
  { modules, words }: Course,
  files: Files,
  report: Report,
): void {
  const used = new Map<string, { readonly item: string; readonly own: boolean }>();
  for (const { bank, own } of modules.values()) {
    for (const item of itemsOf(bank)) {
      for (const id of Object.values(misconceptionsOf(item))) {
        if (used.get(id)?.own !== false) used.set(id, { item: item.id, own });
      }
    }
  }
  // What questions of a module that can't be read name is not known.
  const isWhole = [...files.keys()].every((file) => {
    const slug = /^modules\/([^/]+)\//.exec(file)?.[1];
    return slug === undefined || modules.has(slug);
  });
  for (const locale of LOCALES) {
    const file = `misconceptions/${locale}.yaml`;
    const { misconceptions } = words[locale];
    for (const [id, { item, own }] of used) {
      if (id in misconceptions) continue;
      report[own ? "warning" : "error"](
        file,
        id,
        `this misconception of ${item} has no words`,
        "add a short sentence: what somebody believes who chooses the option",
      );
    }
    for (const id of Object.keys(misconceptions)) {
      if (isWhole && !used.has(id)) {
        report.error(
          file,
          id,
          "no question names this misconception",
          "correct the id or remove it",
        );
      }
    }
    checkDistinct(report, file, "misconceptions", Object.entries(misconceptions));
  }
}
