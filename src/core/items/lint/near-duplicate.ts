import type { Asked, Finding, Rule, Sheet } from "./rule.ts";
import { bigrams, wordsIn } from "./text.ts";

/** Two stems are near-duplicates from this share of common words on (Dice 1945: 2 × common / sum of both). */
const ALIKE = 0.8;

/** Stems that ask nearly the same, anywhere in the course: one of them measures nothing more. */
export const nearDuplicate: Rule<readonly Sheet[]> = {
  name: "near-duplicate",
  find(sheets) {
    const all = sheets.flatMap(({ locale, asked }) =>
      asked.map((question) => ({
        question,
        own: marks(locale, question.words.stem),
        // A step's stem says little without its case.
        whole: marks(locale, `${question.scenario?.text ?? ""} ${question.words.stem}`),
      })),
    );
    return all.flatMap((one, index): Finding[] => {
      const twin = all
        .slice(0, index)
        .find((other) =>
          sameCase(one.question, other.question)
            ? similarity(one.own, other.own) >= ALIKE
            : similarity(one.whole, other.whole) >= ALIKE,
        );
      if (twin === undefined) return [];
      return [
        {
          id: one.question.item.id,
          message: `its stem is nearly that of ${twin.question.item.id}`,
          remedy: "ask another thing, or take another case",
        },
      ];
    });
  },
};

const marks = (locale: Sheet["locale"], text: string): ReadonlySet<string> =>
  new Set(locale === "en" ? wordsIn(text) : bigrams(text));

const sameCase = (one: Asked, other: Asked): boolean =>
  one.scenario !== undefined && one.scenario.id === other.scenario?.id;

function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const mark of one) if (other.has(mark)) common += 1;
  return (2 * common) / (one.size + other.size);
}
