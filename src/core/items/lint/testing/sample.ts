import type { Locale } from "#core/i18n/locales.ts";
import { bankSchema, type Item, type Level } from "#core/items/item.ts";
import { itemsOf } from "#core/items/parts.ts";
import type { ItemWords } from "#core/items/words.ts";
import type { Asked, Bank, Sheet } from "../rule.ts";

/*
 * What the rules' tests are made of: smallest banks and sheets, sound but for what a test puts in.
 */

/** A question to choose from: its stem, its right options, its wrong ones. Two right ones make it kind multiple. */
export interface SampleQuestion {
  readonly id?: string;
  readonly stem?: string;
  readonly right?: readonly string[];
  readonly wrong?: readonly string[];
  /** Other texts that readers see. */
  readonly rationale?: string;
  readonly scenario?: Asked["scenario"];
}

/** A sheet in one language; questions are named `q1`, `q2`… unless they say otherwise. */
export function sampleSheet(
  locale: Locale,
  questions: readonly SampleQuestion[],
  slug = "module",
): Sheet {
  const asked = questions.map((question, index) => askedOf(question, `q${index + 1}`));
  const scenes = asked.flatMap(({ scenario }) => scenario ?? []);
  return { slug, locale, asked, scenes };
}

function askedOf(question: SampleQuestion, name: string): Asked {
  const { id = name, stem = "…", right = ["…"], wrong = ["…", "…", "…"] } = question;
  const texts = [...right, ...wrong];
  const options = texts.map((_, index) => `o${index}`);
  const keys = options.slice(0, right.length);
  const misconceptions = Object.fromEntries(
    options.slice(right.length).map((option) => [option, "belief"]),
  );
  const kind =
    right.length > 1 ? { kind: "multiple", key: keys } : { kind: "single", key: keys[0] };
  const item = sampleItem({ id, ...kind, options, misconceptions });
  const words: ItemWords = {
    stem,
    options: Object.fromEntries(
      options.map((option, index) => [option, { text: texts[index] ?? "", feedback: "…" }]),
    ),
    rationale: question.rationale ?? "…",
    hint: "…",
  };
  return { item, words, ...(question.scenario && { scenario: question.scenario }) };
}

/** An item of a bank, from its kind's own fields. */
const sampleItem = (fields: object): Item =>
  bankSchema.parse([
    { id: "x", objective: "o", section: "s", claims: ["c"], level: "apply", ...fields },
  ])[0] as Item;

/** A bank of single-choice items whose keys stand at the given places (0 is first). */
export const bankWithKeysAt = (places: readonly number[], slug = "module"): Bank => ({
  slug,
  items: places.map((place, index) => {
    const options = ["a", "b", "c", "d"];
    const key = options[place];
    return sampleItem({ id: `q${index}`, kind: "single", options, key, misconceptions: {} });
  }),
});

/** A bank of statements at the given levels. */
export const bankAt = (levels: readonly Level[]): Bank => ({
  slug: "module",
  items: levels.map((level, index) =>
    sampleItem({ id: `q${index}`, kind: "true-false", key: true, misconceptions: {}, level }),
  ),
});

/** A bank of items of the given kinds, one each; a scenario's steps among them. */
export const bankOf = (...entries: readonly object[]): Bank => ({
  slug: "module",
  items: itemsOf(bankSchema.parse(entries)),
});
