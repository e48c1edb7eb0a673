// The course as its authors wrote it, read without the program's own reader: what tests hold the pages against.
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { fill } from "#core/i18n/fill.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { BankEntry, Item, ItemKind } from "#core/items/item.ts";
import { ITEM_KINDS, KINDS as RULES } from "#core/items/kinds/index.ts";
import { isSelfMarked } from "#core/items/parts.ts";
import type { ItemWords } from "#core/items/words.ts";

const yaml = <T>(path: string): T => parse(readFileSync(`content/${path}`, "utf8")) as T;

interface Module {
  readonly sections: readonly { readonly id: string; readonly check?: string }[];
}

interface SyllabusWords {
  readonly title: string;
  readonly modules: Readonly<Record<string, { readonly title: string }>>;
}

/** A question with its words in all languages. */
export interface Question {
  readonly module: string;
  readonly item: Item;
  readonly words: Readonly<Record<Locale, ItemWords>>;
  /** Whether it is asked inside the text and not in the quiz at the end. */
  readonly isCheck: boolean;
}

/** What an item has that does not say otherwise. */
const usual = (item: Item) => ({ attempts: isSelfMarked(item) ? 1 : 2, shuffle: true });

const byLocale = <T>(read: (locale: Locale) => T): Readonly<Record<Locale, T>> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)])) as Record<Locale, T>;

/** The interface's words. */
export const strings = byLocale((locale) => yaml<Strings>(`ui/${locale}.yaml`));

/** An instrument: which revision of its statements it has, and its areas. */
export const instrumentOf = (instrument: "person" | "unit") =>
  yaml<{ rev: number; areas: readonly unknown[] }>(`instruments/${instrument}/instrument.yaml`);

/** Titles of the course and its modules. */
export const syllabus = byLocale((locale) => yaml<SyllabusWords>(`course/${locale}.yaml`));

/** All modules of the course in order, those still to come among them. */
const places: readonly string[] = yaml<{ parts: { modules: string[] }[] }>(
  "course/course.yaml",
).parts.flatMap((part) => part.modules);

/** The modules that are written. */
export const modules: readonly string[] = places.filter((slug) =>
  readdirSync("content/modules").includes(slug),
);

/** The terms of the glossary, in order. */
export const terms: readonly string[] = yaml<{ id: string }[]>("glossary/terms.yaml").map(
  ({ id }) => id,
);

/** The anchors of a module's sections, in order. */
export const sectionsOf = (slug: string): string[] =>
  yaml<Module>(`modules/${slug}/module.yaml`).sections.map(({ id }) => id);

/** What a group's session on a module votes on. */
export const sessionOf = (module: string) =>
  yaml<{ readonly vote: readonly string[] }>(`modules/${module}/session.yaml`);

const bankOf = (module: string) => yaml<BankEntry[]>(`modules/${module}/questions.yaml`);
const wordsOf = <T>(module: string) =>
  byLocale((locale) => yaml<Record<string, T>>(`modules/${module}/${locale}/questions.yaml`));

/** Every question of the course, variants among them. */
export const allQuestions: readonly Question[] = modules.flatMap((module) => {
  const { sections } = yaml<Module>(`modules/${module}/module.yaml`);
  const words = wordsOf<ItemWords>(module);
  return bankOf(module)
    .flatMap((entry): Item[] => (entry.kind === "scenario" ? entry.steps : [entry]))
    .map((item) => ({
      module,
      item: { ...usual(item), ...item },
      words: byLocale((locale) => words[locale][item.id] as ItemWords),
      isCheck: sections.some(({ check }) => check === item.id),
    }));
});

/** Every question that modules ask. Variants come in reviews, tests and group quizzes alone. */
export const questions = allQuestions.filter(({ item }) => item.variantOf === undefined);

/** A case with the questions on it. */
export interface Case {
  readonly id: string;
  readonly module: string;
  readonly text: Readonly<Record<Locale, string>>;
  readonly steps: readonly Question[];
}

/** Every case of the course. */
export const cases: readonly Case[] = modules.flatMap((module) => {
  const words = wordsOf<{ case: string }>(module);
  return bankOf(module).flatMap((entry): Case[] => {
    if (entry.kind !== "scenario") return [];
    const ids = entry.steps.map(({ id }) => id);
    return [
      {
        id: entry.id,
        module,
        text: byLocale((locale) => words[locale][entry.id]?.case ?? ""),
        steps: questions.filter(({ item }) => ids.includes(item.id)),
      },
    ];
  });
});

/** The kinds of questions. */
export const KINDS = ITEM_KINDS;

/** Those that the program marks: what is wrong can be tried again. */
export const MARKED = KINDS.filter((kind) => RULES[kind].points === undefined);

/** A question of a kind that gives two tries, where its kind does; by `nth` later ones, where the course has so many. */
export function questionOf(kind: ItemKind, nth = 0): Question {
  const fit = questions.filter(
    ({ item }) => item.kind === kind && (isSelfMarked(item) || item.attempts === 2),
  );
  const question = fit[nth % fit.length];
  if (question === undefined) throw new Error(`The course has no such question: ${kind}`);
  return question;
}

/** A text of the content as it reads on the page, without the signs of emphasis. */
export const plain = (text: string): string => text.replaceAll("**", "");

/** The sentence by which the record's page tells how many answers it keeps, of one day or of several. */
export function keptSentence(locale: Locale, answers: number, items: number): RegExp {
  const { kept, keptDay } = strings[locale].record;
  const day = "\n";
  const sentences = [kept, keptDay].map((words) =>
    fill(words, { answers, items, from: day, to: day })
      .split(day)
      .map((part) => part.replace(/[.?()]/g, "\\$&"))
      .join(".+"),
  );
  return new RegExp(sentences.join("|"));
}
