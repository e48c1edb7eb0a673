import type { Locale } from "#core/i18n/locales.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { BankEntry, Item } from "#core/items/item.ts";
import { itemsOf } from "#core/items/parts.ts";
import type { BankWords } from "#core/items/words.ts";
import type { TermData, TermWords } from "./schema/glossary.ts";
import type { InstrumentData, InstrumentId, InstrumentWords } from "./schema/instruments.ts";
import type { LessonData, ModuleData } from "./schema/module.ts";
import type { Site } from "./schema/site.ts";
import type { ClaimData, ClaimWords, Reference } from "./schema/sources.ts";
import type { Syllabus, SyllabusWords } from "./schema/syllabus.ts";

/** A lesson's front matter and the text of its sections. */
export interface Lesson extends LessonData {
  readonly body: string;
}

/** One module with everything that belongs to it, in all languages. */
export interface Module extends ModuleData {
  readonly slug: string;
  readonly bank: readonly BankEntry[];
  readonly lessons: Readonly<Record<Locale, Lesson>>;
  readonly words: Readonly<Record<Locale, BankWords>>;
}

/** A self-assessment or diagnosis with its words in all languages. */
export interface Instrument extends InstrumentData {
  readonly words: Readonly<Record<Locale, InstrumentWords>>;
}

/** What is said of the whole course in one language. */
export interface CourseWords {
  readonly syllabus: SyllabusWords;
  readonly claims: ClaimWords;
  readonly terms: TermWords;
  readonly strings: Strings;
}

/** The whole content, checked: what the pages are built from. */
export interface Course {
  readonly site: Site;
  readonly syllabus: Syllabus;
  readonly claims: readonly ClaimData[];
  readonly references: Readonly<Record<string, Reference>>;
  readonly terms: readonly TermData[];
  readonly modules: ReadonlyMap<string, Module>;
  readonly instruments: Readonly<Record<InstrumentId, Instrument>>;
  readonly words: Readonly<Record<Locale, CourseWords>>;
}

/** A place in the course: where a module stands, whether it is written yet or still to come. */
export interface Place {
  readonly slug: string;
  readonly part: string;
  /** 1-based, through the whole course. */
  readonly number: number;
  /** 1-based, inside its part, of `partSize`. */
  readonly numberInPart: number;
  readonly partSize: number;
}

export const placesOf = (syllabus: Syllabus): Place[] => {
  let number = 0;
  return syllabus.parts.flatMap((part) =>
    part.modules.map((slug, index) => {
      number += 1;
      return {
        slug,
        part: part.id,
        number,
        numberInPart: index + 1,
        partSize: part.modules.length,
      };
    }),
  );
};

/** The ids of the items asked inside the text. */
export const checksOf = (module: ModuleData): ReadonlySet<string> =>
  new Set(module.sections.flatMap((section) => section.check ?? []));

/** The entries of the end quiz: all that are neither asked inside the text nor variants. */
export function quizOf(module: Module): BankEntry[] {
  const checks = checksOf(module);
  return module.bank.filter(
    (entry) => !checks.has(entry.id) && !("variantOf" in entry && entry.variantOf),
  );
}

/** Every claim that the module teaches, in the order in which its sections do. */
export const claimsTaughtBy = (module: ModuleData): string[] => [
  ...new Set(module.sections.flatMap((section) => section.claims)),
];

/** Every claim that the module's items measure. */
export const claimsMeasuredBy = (module: Module): Set<string> =>
  new Set(itemsOf(module.bank).flatMap((item: Item) => item.claims));
