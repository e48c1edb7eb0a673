import { isSelfMarked, itemsOf } from "#core/items/parts.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import type { ItemRef } from "#core/review/variants.ts";
import type { Module } from "./course.ts";

/*
 * What learners' records need to know of the course: records outlive its changes, and name modules and items as they
 * were called on the day.
 */

/** Which items measure which objective, by module. */
export const itemIndex = (modules: readonly Module[]): ItemIndex =>
  Object.fromEntries(
    modules.map((module) => [
      module.slug,
      Object.fromEntries(
        module.objectives.map((objective) => [
          objective,
          itemsOf(module.bank)
            .filter((item) => item.objective === objective && item.variantOf === undefined)
            .map((item): ItemRef => {
              const variants = itemsOf(module.bank)
                .filter(({ variantOf }) => variantOf === item.id)
                .map(({ id, gradingRev }) => [id, gradingRev] as const);
              if (isSelfMarked(item)) return [item.id, item.gradingRev, variants, "self"];
              return variants.length > 0
                ? [item.id, item.gradingRev, variants]
                : [item.id, item.gradingRev];
            }),
        ]),
      ),
    ]),
  );

/** Present names of renamed modules by former name. */
export const aliasesOf = (modules: readonly Module[]): Readonly<Record<string, string>> =>
  Object.fromEntries(modules.flatMap(({ slug, aliases }) => aliases.map((old) => [old, slug])));
