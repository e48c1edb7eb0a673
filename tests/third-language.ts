// A language that reads from right to left, added as CONTRIBUTING says: a row in the table, and words that are made from English.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { splitFrontMatter } from "#core/content/parse.ts";
import { buildCopy } from "./unit-site.ts";

export const THIRD = "ar";
/** The modules that are written in it; all others fall back to English. */
export const TRANSLATED = ["learning-institution", "theory-and-practice"];
export const UNTRANSLATED = "many-ways";

const ROW = `{ tag: "ar", dir: "rtl", serves: ["ar"], counts: "words", month: "long", aMinute: 180, fallsBackTo: "en" }`;

const FILES = [
  "ui/en.yaml",
  "course/en.yaml",
  "glossary/en.yaml",
  "instruments/person/en.yaml",
  "instruments/unit/en.yaml",
  ...TRANSLATED.flatMap((slug) => [
    `modules/${slug}/en/lesson.mdx`,
    `modules/${slug}/en/questions.yaml`,
  ]),
];

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const ARABIC = "ابثدهفغحيجكلمنوبقرستوفوخيز";

/** English in Arabic letters: as long as a translation, and it runs the other way. */
const inArabic = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => ARABIC[LATIN.indexOf(letter.toLowerCase())] ?? letter);

/** What is no text: places to fill in, tags, addresses of links, and an episode, whose figures are held to the case's tables. */
const NO_TEXT = /(\{\w+\}|<Episode>[\s\S]*?<\/Episode>|<[^>]*>|\]\([^)]*\))/;

const translated = (text: string): string =>
  text
    .split(NO_TEXT)
    .map((part, index) => (index % 2 === 0 ? inArabic(part) : part))
    .join("");

type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

const valuesOf = (value: Value): Value => {
  if (typeof value === "string") return translated(value);
  if (Array.isArray(value)) return value.map(valuesOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, valuesOf(entry)]));
};

const yamlOf = (source: string): string => stringify(valuesOf(parse(source)), { lineWidth: 0 });

function addLanguage(folder: string): void {
  const table = join(folder, "src/core/i18n/locales.ts");
  const languages = readFileSync(table, "utf8");
  const end = "\n} as const satisfies";
  if (!languages.includes(end)) throw new Error("The table of languages has another shape.");
  writeFileSync(table, languages.replace(end, `\n  ${THIRD}: ${ROW},${end}`));
  for (const file of FILES) {
    const source = readFileSync(join("content", file), "utf8");
    const lesson = file.endsWith(".mdx") ? splitFrontMatter(source) : undefined;
    const own = join(folder, "content", file.replace(/(?<=\/)en(?=[/.])/, THIRD));
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(
      own,
      lesson ? `---\n${yamlOf(lesson.yaml)}---\n${translated(lesson.body)}` : yamlOf(source),
    );
  }
}

/** Builds the site with a third language; the built folder is returned. */
export const buildThirdLanguage = (folder: string): string => buildCopy(folder, addLanguage);
