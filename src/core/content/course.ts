import type { CaseBook } from "#core/case/case-book.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { BankEntry, Item } from "#core/items/item.ts";
import { itemsOf } from "#core/items/parts.ts";
import type { BankWords } from "#core/items/words.ts";
import type { EvidenceData, EvidenceWords } from "./schema/evidence.ts";
import type { TermData, TermWords } from "./schema/glossary.ts";
import type { InstrumentData, InstrumentId, InstrumentWords } from "./schema/instruments.ts";
import type { MisconceptionWords } from "./schema/misconceptions.ts";
import type { LessonData, ModuleData } from "./schema/module.ts";
import type { PathData, PathWords } from "./schema/path.ts";
import type { Series, SeriesWords } from "./schema/series.ts";
import type { SessionData, SessionWords } from "./schema/session.ts";
import type { Site } from "./schema/site.ts";
import type { ClaimData, ClaimWords, Reference } from "./schema/sources.ts";
import type { Syllabus, SyllabusWords } from "./schema/syllabus.ts";
import type { Tools, ToolWords } from "./schema/tools.ts";

/** A lesson's front matter and the text of its sections. */
export interface Lesson extends LessonData {
  readonly body: string;
}

/** One module with everything that belongs to it, in all languages. */
export interface Module extends ModuleData {
  readonly slug: string;
  /** Whether the unit that shows the site wrote it. */
  readonly own: boolean;
  readonly bank: readonly BankEntry[];
  readonly lessons: Readonly<Record<Locale, Lesson>>;
  readonly words: Readonly<Record<Locale, BankWords>>;
  /** What a group does with it; a unit's own module may have none. */
  readonly session: Session | undefined;
}

/** A group's session on a module, with its words in all languages. */
export interface Session extends SessionData {
  readonly words: Readonly<Record<Locale, SessionWords>>;
}

/** A self-assessment or diagnosis with its words in all languages. */
export interface Instrument extends InstrumentData {
  readonly words: Readonly<Record<Locale, InstrumentWords>>;
}

/** An orientation path with its words in all languages. */
export interface Path extends PathData {
  readonly words: Readonly<Record<Locale, PathWords>>;
}

/** What is said of the whole course in one language. */
export interface CourseWords {
  readonly syllabus: SyllabusWords;
  readonly claims: ClaimWords;
  readonly terms: TermWords;
  readonly evidence: EvidenceWords;
  readonly tools: ToolWords;
  readonly series: SeriesWords;
  readonly misconceptions: MisconceptionWords;
  readonly strings: Strings;
}

/** The whole content, checked: what the pages are built from. */
export interface Course {
  readonly site: Site;
  readonly syllabus: Syllabus;
  readonly claims: readonly ClaimData[];
  readonly references: Readonly<Record<string, Reference>>;
  readonly terms: readonly TermData[];
  readonly evidence: EvidenceData;
  readonly modules: ReadonlyMap<string, Module>;
  readonly instruments: Readonly<Record<InstrumentId, Instrument>>;
  readonly words: Readonly<Record<Locale, CourseWords>>;
  readonly caseBook: CaseBook;
  /** The content files that a language lacks, each with the language whose text stands in for it. */
  readonly fallen: ReadonlyMap<string, Locale>;
  /** The printable sheets. */
  readonly tools: Tools;
  /** The plans by which a group takes the whole course. */
  readonly series: Series;
  /** The orientation paths by id, a unit's own first. */
  readonly paths: ReadonlyMap<string, Path>;
  /** What a unit adds to the course and takes from it; missing where the course stands as it comes. */
  readonly unit: UnitPart | undefined;
}

/** What a unit's folder changes. */
export interface UnitPart {
  /** The slugs of its own modules. */
  readonly own: ReadonlySet<string>;
  /** Modules of the course that it does not show. */
  readonly hidden: readonly string[];
  /** Their titles: records that have answers to them go on naming them. */
  readonly hiddenTitles: ReadonlyMap<string, Readonly<Record<Locale, string>>>;
  /** The names of its own pages. */
  readonly pages: readonly string[];
  /** The ids of its own paths. */
  readonly paths: readonly string[];
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

/** The parts of a lesson's body in reading order, sections and the episode, each by its anchor and heading. */
export const partsOf = ({
  body,
  sections,
  episode = "",
}: Lesson): { id: string; title: string }[] =>
  [...body.matchAll(/<Section\s+id="([^"]*)"|<Episode>/g)].map(([, id]) =>
    id === undefined ? { id: "case", title: episode } : { id, title: sections[id] ?? "" },
  );

/** The entries of the end quiz: all that are neither asked inside the text nor variants. */
export function quizOf(module: Module): BankEntry[] {
  const checks = checksOf(module);
  return module.bank.filter(
    (entry) => !checks.has(entry.id) && !("variantOf" in entry && entry.variantOf),
  );
}

/** The numbers, from 1, that the end quiz gives to its items, by id. */
export const numbersOf = (module: Module): ReadonlyMap<string, number> =>
  new Map(itemsOf(quizOf(module)).map(({ id }, index) => [id, index + 1]));

/** Every claim that the module teaches, in the order in which its sections do. */
export const claimsTaughtBy = (module: ModuleData): string[] => [
  ...new Set(module.sections.flatMap((section) => section.claims)),
];

/** Every claim that the module's items measure. */
export const claimsMeasuredBy = (module: Module): Set<string> =>
  new Set(itemsOf(module.bank).flatMap((item: Item) => item.claims));
