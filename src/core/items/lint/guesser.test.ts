import { describe, expect, it } from "vitest";
import type { Locale } from "#core/i18n/locales.ts";
import { wilson } from "#core/wilson.ts";
import { mulberry32 } from "../shuffle.ts";
import { guess, guesser, successOf, tellsOf } from "./guesser.ts";
import type { Sheet } from "./rule.ts";
import { type SampleQuestion, sampleSheet } from "./testing/sample.ts";

const WORDS: Readonly<Record<Locale, readonly string[]>> = {
  en: "river bridge ledger window ticket paper morning clerk queue folder harbour lamp road mill".split(
    " ",
  ),
  "zh-hans": [..."河桥账窗票纸晨吏队夹港灯路坊船网灶井"],
};
const TELL: Readonly<Record<Locale, string>> = { en: "together", "zh-hans": "共商" };

/** Options drawn from the same words on both sides; `tell` is added to the keys of all, the first module's among them. */
function sheets(locale: Locale, tell?: string, modules = 12): Sheet[] {
  const random = mulberry32(7);
  const words = WORDS[locale];
  const text = () =>
    Array.from({ length: 6 }, () => words[Math.floor(random() * words.length)]).join(
      locale === "en" ? " " : "",
    );
  return Array.from({ length: modules }, (_, module) =>
    sampleSheet(
      locale,
      Array.from({ length: 10 }, (_, place): SampleQuestion => {
        const key = tell === undefined ? text() : `${text()} ${tell}`;
        return { id: `m${module}-q${place}`, right: [key], wrong: [text(), text(), text()] };
      }),
      `m${module}`,
    ),
  );
}

describe.each(["en", "zh-hans"] as const)("in %s", (locale) => {
  it("finds a word that was planted in the keys, and names it", () => {
    const planted = sheets(locale, TELL[locale]);
    const { hits, of, byChance } = successOf(guess(planted));
    expect(of).toBe(120);
    expect(byChance).toBe(30);
    expect(hits / of).toBeGreaterThan(0.95);
    expect(tellsOf(planted).find(({ weight }) => weight > 0)).toMatchObject({
      keys: 120,
      wrong: 0,
    });
    expect(tellsOf(planted).map(({ mark }) => mark)).toContain(TELL[locale]);
    const [warning] = guesser.find(planted);
    expect(warning?.id).toBe("course");
    expect(warning?.message).toMatch(/guesses \d+ % of 120 keys .* chance gives 25 %/);
  });

  it("finds a word that was planted in the wrong options", () => {
    const turned = sheets(locale).map((sheet) => ({
      ...sheet,
      asked: sheet.asked.map((asked) => ({
        ...asked,
        words: {
          ...asked.words,
          options: Object.fromEntries(
            Object.entries(asked.words.options ?? {}).map(([id, option]) => [
              id,
              id === "o0" ? option : { ...option, text: `${option.text} ${TELL[locale]}` },
            ]),
          ),
        },
      })),
    }));
    const { hits, of } = successOf(guess(turned));
    expect(hits / of).toBeGreaterThan(0.95);
    expect(tellsOf(turned)[0]).toMatchObject({ keys: 0, wrong: 360 });
  });

  it("stays near chance where nothing tells, and warns of nothing", () => {
    const { hits, of } = successOf(guess(sheets(locale)));
    const { low, high } = wilson(hits, of);
    expect(low).toBeLessThan(0.25);
    expect(high).toBeGreaterThan(0.25);
    expect(guesser.find(sheets(locale))).toEqual([]);
  });
});

it("does not learn from an item's own module: a tell that only one module has is not found there", () => {
  const [first, ...others] = sheets("en");
  const [told] = sheets("en", "together", 1);
  const guesses = guess([told as Sheet, ...others]).slice(0, 10);
  const untold = guess([first as Sheet, ...others]).slice(0, 10);
  expect(guesses).toEqual(untold);
});

it("shares a hit among options that look alike, so that saying the same everywhere gives chance", () => {
  const alike: SampleQuestion = {
    right: ["river bridge"],
    wrong: ["river bridge", "river bridge"],
  };
  const [one, other] = ["a", "b"].map((slug) => sampleSheet("en", [alike], slug)) as [Sheet, Sheet];
  expect(guess([one, other]).map(({ hit, sure }) => [hit, sure])).toEqual([
    [1 / 3, 1 / 3],
    [1 / 3, 1 / 3],
  ]);
});

it("guesses single-choice items alone, and nothing where there is no other module", () => {
  const several: SampleQuestion = { right: ["river", "bridge"], wrong: ["ledger", "window"] };
  const single: SampleQuestion = { right: ["river"], wrong: ["ledger", "window"] };
  const module = sampleSheet("en", [several, single], "a");
  expect(guess([module])).toEqual([]);
  expect(guess([module, { ...module, slug: "b" }]).map(({ id }) => id)).toEqual(["q2", "q2"]);
});

it("warns of nothing where there are too few items to judge by", () => {
  const few = sheets("en", "together", 2).map((sheet) => ({
    ...sheet,
    asked: sheet.asked.slice(0, 9),
  }));
  expect(successOf(guess(few)).hits).toBe(18);
  expect(guesser.find(few)).toEqual([]);
});
