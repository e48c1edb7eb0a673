import type { Item } from "../item.ts";
import { rulesOf } from "../kinds/index.ts";
import { letter } from "../letter.ts";
import { keysOf, optionsOf } from "../parts.ts";
import { type Bank, COURSE, type Finding, type Rule } from "./rule.ts";

/** How often the key may stand at one place: of about four places each has a fourth by chance, a module's few vary more. */
const COURSE_SHARE = 0.4;
const MODULE_SHARE = 0.7;
/** With fewer single-choice items than this, one place often wins by chance. */
const ENOUGH = 5;

/**
 * A place where the key stands too often. On screen the options are shuffled; on paper and without script they stand
 * in the bank's order.
 */
export const keyPosition: Rule<readonly Bank[]> = {
  name: "key-position",
  find(banks) {
    const all = banks.flatMap(({ items }) => items);
    return [
      ...banks.flatMap(({ slug, items }) => commonest(slug, items, MODULE_SHARE)),
      ...commonest(COURSE, all, COURSE_SHARE),
    ];
  },
};

function commonest(id: string, items: readonly Item[], share: number): Finding[] {
  const places = items.flatMap((item) =>
    rulesOf(item).chooses === "one" ? keysOf(item).map((key) => optionsOf(item).indexOf(key)) : [],
  );
  if (places.length < ENOUGH) return [];
  return [...new Set(places)].flatMap((place) => {
    const times = places.filter((other) => other === place).length;
    if (times <= places.length * share) return [];
    return [
      {
        id,
        message: `the key stands at ${letter(place)} in ${times} of ${places.length} single-choice questions`,
        remedy: "reorder options in the bank; on paper they stand as written there",
      },
    ];
  });
}
