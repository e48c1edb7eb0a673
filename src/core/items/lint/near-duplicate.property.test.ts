import fc from "fast-check";
import { expect, it } from "vitest";
import { nearDuplicate } from "./near-duplicate.ts";
import type { Asked, Sheet } from "./rule.ts";
import { sampleSheet } from "./testing/sample.ts";
import { bigrams, wordsIn } from "./text.ts";

/** The rule as it is meant: each question against every one before it. */
function slowly(sheets: readonly Sheet[]): string[] {
  const all = sheets.flatMap(({ locale, asked }) =>
    asked.map((question) => ({ locale, question })),
  );
  const marks = (locale: Sheet["locale"], text: string) =>
    new Set(locale === "en" ? wordsIn(text) : bigrams(text));
  return all.flatMap((one, index) => {
    const twin = all.slice(0, index).find((other) => {
      const same =
        one.question.scenario && one.question.scenario.id === other.question.scenario?.id;
      const [a, b] = [one, other].map(({ locale, question }) =>
        marks(locale, same ? question.words.stem : withCase(question)),
      ) as [Set<string>, Set<string>];
      const common = [...a].filter((mark) => b.has(mark)).length;
      return a.size + b.size > 0 && (2 * common) / (a.size + b.size) >= 0.8;
    });
    return twin ? [`${one.question.item.id} ${twin.question.item.id}`] : [];
  });
}
const withCase = ({ words, scenario }: Asked) => `${scenario?.text ?? ""} ${words.stem}`;

const found = (sheets: readonly Sheet[]) =>
  nearDuplicate
    .find(sheets)
    .map(({ id, message }) => `${id} ${message.replace("its stem is nearly that of ", "")}`);

/** Few different words, so that stems are alike, nearly alike and equal in part. */
const text = (letters: string, between: string) =>
  fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((words) => words.join(between));
const scenario = (letters: string, between: string) =>
  fc.record({ id: fc.constantFrom("a", "b"), text: text(letters, between) });
const question = (letters: string, between: string) =>
  fc.record(
    { stem: text(letters, between), scenario: scenario(letters, between) },
    { requiredKeys: ["stem"] },
  );

it.each([
  ["en", "abcdefgh", " "],
  ["zh-hans", "学习型", ""],
] as const)(
  "finds with its index what comparing each with each finds: %s",
  (locale, letters, between) => {
    let some = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(question(letters, between), { maxLength: 8 }), { maxLength: 4 }),
        (banks) => {
          const sheets = banks.map((questions, n) =>
            sampleSheet(
              locale,
              questions.map((one, index) => ({ ...one, id: `q${n}-${index}` })),
              `m${n}`,
            ),
          );
          const expected = slowly(sheets);
          some += expected.length;
          expect(found(sheets)).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
    expect(some).toBeGreaterThan(100);
  },
);
