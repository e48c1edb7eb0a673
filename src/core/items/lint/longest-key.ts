import { rulesOf } from "../kinds/index.ts";
import { keysOf, optionsOf } from "../parts.ts";
import { COURSE, type Finding, type Rule, type Sheet } from "./rule.ts";
import { lettersIn } from "./text.ts";

/** How often the key may be longest before "choose the longest" pays: chance is a fourth or a third. */
const COURSE_SHARE = 0.3;
const MODULE_SHARE = 0.5;

/** How many single-choice items a sheet has, and in how many of them the key is longer than every other option. */
export function countLongest({ asked }: Sheet): { longest: number; of: number } {
  let longest = 0;
  let of = 0;
  for (const { item, words } of asked) {
    if (rulesOf(item).chooses !== "one") continue;
    const length = (id: string) => lettersIn(words.options?.[id]?.text ?? "");
    of += 1;
    const [key = ""] = keysOf(item);
    const others = optionsOf(item).filter((id) => id !== key);
    if (others.every((id) => length(id) < length(key))) longest += 1;
  }
  return { longest, of };
}

/** A key that is longest too often is found by readers who know nothing. */
export const longestKey: Rule<readonly Sheet[]> = {
  name: "longest-key",
  find(sheets) {
    const counts = sheets.map((sheet) => ({ id: sheet.slug, ...countLongest(sheet) }));
    const course = {
      id: COURSE,
      longest: counts.reduce((sum, { longest }) => sum + longest, 0),
      of: counts.reduce((sum, { of }) => sum + of, 0),
    };
    return [
      ...counts.filter(({ longest, of }) => longest > of * MODULE_SHARE).map(tell),
      ...[course].filter(({ longest, of }) => longest > of * COURSE_SHARE).map(tell),
    ];
  },
};

const tell = ({ id, longest, of }: { id: string; longest: number; of: number }): Finding => ({
  id,
  message: `the key is the longest option in ${longest} of ${of} single-choice questions`,
  remedy: "shorten keys, or give wrong options the same detail",
});
