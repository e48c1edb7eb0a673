import { languageOf } from "#core/i18n/locales.ts";
import type { Asked, Finding, Rule, Sheet } from "./rule.ts";
import { bigrams, wordsIn } from "./text.ts";

/** Two stems are near-duplicates from this share of common words on (Dice 1945: 2 × common / sum of both). */
const ALIKE = 0.8;

/** A stem's marks, alone and with its case. */
interface Marked {
  readonly question: Asked;
  readonly own: ReadonlySet<string>;
  /** A step's stem says little without its case. */
  readonly whole: ReadonlySet<string>;
}

/** Stems that ask nearly the same, anywhere in the course: one of them measures nothing more. */
export const nearDuplicate: Rule<readonly Sheet[]> = {
  name: "near-duplicate",
  find(sheets) {
    const all = sheets.flatMap(({ locale, asked }) =>
      asked.map((question): Marked => {
        const { stem } = question.words;
        const own = marks(locale, stem);
        const { scenario } = question;
        return { question, own, whole: scenario ? marks(locale, `${scenario.text} ${stem}`) : own };
      }),
    );
    const candidates = candidatesAmong(all);
    return all.flatMap((one, index): Finding[] => {
      const twin = candidates(index)
        .filter((place) => place < index)
        .sort((a, b) => a - b)
        .map((place) => all[place])
        .find((other) => other !== undefined && alike(one, other));
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

/** Whether two stems ask nearly the same: within one case by themselves, else with their cases. */
const alike = (one: Marked, other: Marked): boolean =>
  sameCase(one.question, other.question)
    ? similarity(one.own, other.own) >= ALIKE
    : similarity(one.whole, other.whole) >= ALIKE;

/**
 * The places of all that may be alike, found without comparing each with each: two sets of which so much is common share
 * at least one of the rarest marks of each (Chaudhuri, Ganti & Kaushik 2006). All the steps of one case are among them.
 */
function candidatesAmong(all: readonly Marked[]): (place: number) => number[] {
  const frequency = new Map<string, number>();
  for (const { whole } of all) {
    for (const mark of whole) frequency.set(mark, (frequency.get(mark) ?? 0) + 1);
  }
  const rarest = ({ whole }: Marked): string[] => {
    // A similar set shares at least `common` marks. With one fewer of them left out, one shared mark is still here to find it by.
    const common = Math.ceil((ALIKE / (2 - ALIKE)) * whole.size - 1e-9);
    return [...whole]
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, whole.size - common + 1);
  };
  const keys = all.map((one) => [
    ...rarest(one),
    ...(one.question.scenario ? [`case ${one.question.scenario.id}`] : []),
  ]);
  const places = new Map<string, number[]>();
  keys.forEach((own, place) => {
    for (const key of own) {
      const list = places.get(key);
      if (list) list.push(place);
      else places.set(key, [place]);
    }
  });
  return (place) => [...new Set((keys[place] ?? []).flatMap((key) => places.get(key) ?? []))];
}

const marks = (locale: Sheet["locale"], text: string): ReadonlySet<string> =>
  new Set(languageOf(locale).counts === "words" ? wordsIn(text) : bigrams(text));

const sameCase = (one: Asked, other: Asked): boolean =>
  one.scenario !== undefined && one.scenario.id === other.scenario?.id;

function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const mark of one) if (other.has(mark)) common += 1;
  return (2 * common) / (one.size + other.size);
}
