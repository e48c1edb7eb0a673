import { rulesOf } from "#core/items/kinds/index.ts";
import { misconceptionsOf } from "#core/items/misconceptions.ts";
import { isSelfMarked, itemsOf, keysOf, optionsOf } from "#core/items/parts.ts";
import type { RollUpCourse, RollUpItem } from "#core/rollup/course.ts";
import type { Course, Module } from "./course.ts";
import { aliasesOf, itemIndex } from "./record-keys.ts";

/** The course as a roll-up needs it. */
export const rollUpCourse = (
  id: string,
  modules: readonly Module[],
  { instruments }: Pick<Course, "instruments">,
): RollUpCourse => ({
  id,
  index: itemIndex(modules),
  aliases: aliasesOf(modules),
  items: modules.flatMap(itemsIn),
  instruments: {
    person: { ...pick(instruments.person) },
    unit: { ...pick(instruments.unit) },
  },
});

const pick = ({ rev, areas, roles }: Course["instruments"]["unit"]) => ({ rev, areas, roles });

const itemsIn = (module: Module): RollUpItem[] => {
  const items = itemsOf(module.bank).filter((item) => !isSelfMarked(item));
  return items.map((item) => {
    const { chooses } = rulesOf(item);
    const keys = keysOf(item);
    const named = misconceptionsOf(item);
    const options = chooses ? optionsOf(item).filter((option) => !keys.includes(option)) : [];
    return {
      id: item.id,
      rev: item.gradingRev,
      module: module.slug,
      objective: item.objective,
      section: item.section,
      ...(chooses && { chooses }),
      wrong: options.map((option) => ({ option, misconception: named[option] ?? "" })),
      isAlone:
        item.variantOf === undefined && !items.some(({ variantOf }) => variantOf === item.id),
    };
  });
};
