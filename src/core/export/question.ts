import { type Course, placesOf } from "#core/content/course.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { Item, ItemKind, Level } from "#core/items/item.ts";
import { authorOf } from "#core/items/kinds/authors.ts";
import type { OnSheet } from "#core/items/kinds/on-sheet.ts";
import type { Asked } from "#core/items/lint/rule.ts";
import { sheetOf } from "#core/items/lint/sheet.ts";
import { keysOf, optionsOf, promptsOf } from "#core/items/parts.ts";

/** Something that can be chosen, with what its choice is told. */
export interface Choice {
  /** Unique within its question. */
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
}

/** A prompt with the option that belongs to it. */
export interface Row {
  readonly id: string;
  readonly text: string;
  /** The id of its option. */
  readonly option: string;
  readonly feedback: string;
}

/** Answers of which none is right, that get a word of their own. */
export interface Near {
  readonly answers: readonly string[];
  readonly feedback: string;
}

/** How a question is answered, with all that this takes. */
export type Form =
  | { readonly how: "one" | "some"; readonly choices: readonly Choice[]; readonly mixed: boolean }
  | {
      readonly how: "pairs";
      readonly rows: readonly Row[];
      readonly options: readonly { readonly id: string; readonly text: string }[];
    }
  /** The steps stand in their right order. */
  | {
      readonly how: "order";
      readonly steps: readonly { readonly id: string; readonly text: string }[];
    }
  | {
      readonly how: "text";
      readonly accepted: readonly string[];
      readonly near: readonly Near[];
      readonly feedback: { readonly right: string; readonly wrong: string };
    }
  /** Free writing, which its reader marks by a model answer's points. */
  | { readonly how: "open"; readonly points: readonly string[] };

/** A question with everything that another program can be given of it, in one language. */
export interface Question {
  /** Unique in the course. */
  readonly id: string;
  /** The module's slug. */
  readonly module: string;
  /** The module's title. */
  readonly title: string;
  readonly objective: string;
  readonly level: Level;
  readonly kind: ItemKind;
  /** The case that it belongs to; empty where it has none. */
  readonly case: string;
  readonly stem: string;
  /** Empty where it has none. */
  readonly hint: string;
  readonly rationale: string;
  readonly form: Form;
}

/** All questions of a course in a language, in the order of its modules. */
export function questionsOf(course: Course, locale: Locale): Question[] {
  const { quiz } = course.words[locale].strings;
  const written = placesOf(course.syllabus).flatMap(({ slug }) => course.modules.get(slug) ?? []);
  return written.flatMap((module) =>
    sheetOf(module, locale).asked.map((asked) => ({
      id: asked.item.id,
      module: module.slug,
      title: course.words[locale].syllabus.modules[module.slug]?.title ?? module.slug,
      objective: module.lessons[locale].objectives[asked.item.objective] ?? asked.item.objective,
      level: asked.item.level,
      kind: asked.item.kind,
      case: asked.scenario?.text ?? "",
      stem: asked.words.stem,
      hint: asked.words.hint ?? "",
      rationale: asked.words.rationale,
      form: formOf(asked, quiz),
    })),
  );
}

type Paper = Parameters<ReturnType<typeof authorOf<Item>>["name"]>[3];

/** How the kind is answered, as on a sheet; what no program can score is open. */
function formOf({ item, words }: Asked, paper: Paper): Form {
  const how: OnSheet<Item>["how"] | "open" = authorOf(item).onSheet?.how ?? "open";
  const option = (id: string) => ({
    id,
    text: words.options?.[id]?.text ?? authorOf(item).name(item, id, {}, paper),
  });
  const feedback = (id: string): string =>
    (words.prompts?.[id] ?? words.options?.[id])?.feedback ?? "";
  switch (how) {
    case "one":
    case "some":
      return {
        how,
        mixed: item.shuffle && words.options !== undefined,
        choices: optionsOf(item).map((id) => ({
          ...option(id),
          right: keysOf(item).includes(id),
          feedback: feedback(id),
        })),
      };
    case "pairs": {
      const key = authorOf(item).right(item, []) as Readonly<Record<string, string>>;
      return {
        how,
        rows: promptsOf(item).map((id) => ({
          id,
          text: words.prompts?.[id]?.text ?? "",
          option: key[id] ?? "",
          feedback: feedback(id),
        })),
        options: optionsOf(item).map(option),
      };
    }
    case "order":
      return { how, steps: (authorOf(item).right(item, []) as readonly string[]).map(option) };
    case "text":
      return {
        how,
        accepted: words.accepted ?? [],
        near: Object.values(words.near ?? {}),
        feedback: words.feedback ?? { right: "", wrong: "" },
      };
    case "open":
      return { how, points: Object.values(words.points ?? {}) };
  }
}
