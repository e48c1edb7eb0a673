import { type Course, placesOf } from "#core/content/course.ts";
import type { Problem } from "#core/content/problem.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import type { Level } from "../item.ts";
import { LEVELS } from "../kinds/schema.ts";
import { itemsOf } from "../parts.ts";
import { kindsOf } from "./few-kinds.ts";
import { levelShare } from "./level-mix.ts";
import { countLongest } from "./longest-key.ts";
import { sheetOf } from "./sheet.ts";

/** How a module's bank stands. */
export interface Row {
  readonly slug: string;
  readonly items: number;
  readonly kinds: number;
  /** Shares from 0 to 1. */
  readonly levels: Readonly<Record<Level, number>>;
  /** Warnings about what is the same in every language. */
  readonly warnings: number;
  readonly languages: Readonly<Record<Locale, RowInLanguage>>;
}

interface RowInLanguage {
  /** In how many single-choice items the key is the longest option, and how many there are. */
  readonly longest: number;
  readonly of: number;
  /** Warnings about this language's files. */
  readonly warnings: number;
}

/** One row for each module that is written, in the order of the course. */
export function bankTable(course: Course, problems: readonly Problem[]): Row[] {
  const written = placesOf(course.syllabus).flatMap(({ slug }) => course.modules.get(slug) ?? []);
  const warnings = new Map<string, number>();
  for (const { level, file } of problems) {
    if (level !== "warning") continue;
    const folder = file.replace(/[^/]+$/, "");
    warnings.set(folder, (warnings.get(folder) ?? 0) + 1);
  }
  return written.map((module) => {
    const { slug, bank } = module;
    const items = itemsOf(bank);
    const folder = `modules/${slug}/`;
    const inLanguage = (locale: Locale): RowInLanguage => ({
      ...countLongest(sheetOf(module, locale)),
      warnings: warnings.get(`${folder}${locale}/`) ?? 0,
    });
    return {
      slug,
      items: items.length,
      kinds: kindsOf(items).size,
      levels: each(LEVELS, (level) => levelShare(items, level)),
      warnings: warnings.get(folder) ?? 0,
      languages: each(LOCALES, inLanguage),
    };
  });
}

/** The table as lines of text for a terminal, with a line of totals. */
export function formatTable(rows: readonly Row[]): string[] {
  const head = [
    "module",
    "items",
    "kinds",
    LEVELS.join("/"),
    "warnings",
    ...LOCALES.flatMap((locale) => [`${locale}: key longest`, "warnings"]),
  ];
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const line = (row: Row) => [
    row.slug,
    `${row.items}`,
    `${row.kinds}`,
    percents(row.levels),
    `${row.warnings}`,
    ...LOCALES.flatMap((locale) => {
      const { longest, of, warnings } = row.languages[locale];
      return [`${longest} of ${of}`, `${warnings}`];
    }),
  ];
  const items = sum((row) => row.items);
  const whole: Row = {
    slug: "all",
    items,
    kinds: Math.max(0, ...rows.map(({ kinds }) => kinds)),
    levels: each(LEVELS, (level) => sum((row) => row.levels[level] * row.items) / (items || 1)),
    warnings: sum((row) => row.warnings),
    languages: each(LOCALES, (locale) => ({
      longest: sum((row) => row.languages[locale].longest),
      of: sum((row) => row.languages[locale].of),
      warnings: sum((row) => row.languages[locale].warnings),
    })),
  };
  const lines = [head, ...rows.map(line), line(whole)];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines.map((cells) =>
    cells
      // Names stand at the left, numbers at the right.
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
}

const percents = (levels: Row["levels"]): string =>
  `${LEVELS.map((level) => Math.round(levels[level] * 100)).join("/")} %`;

const each = <Key extends string, T>(keys: readonly Key[], of: (key: Key) => T) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, T>;
