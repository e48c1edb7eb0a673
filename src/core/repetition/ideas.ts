import { z } from "zod";
import { type Course, placesOf } from "#core/content/course.ts";
import type { Files } from "#core/content/files.ts";
import { parseYaml } from "#core/content/parse.ts";
import type { Report } from "#core/content/problem.ts";
import { id, text } from "#core/content/schema/ids.ts";
import { ALL_LOCALES, type Locale, languageOf } from "#core/i18n/locales.ts";
import type { Prose, Sentence } from "./prose.ts";

/** Where they stand. A course without them has no such file. */
const IDEAS_FILE = "course/ideas.yaml";

/** `course/ideas.yaml`: ideas, the module that explains each, and what names it in every language. */
const ideasSchema = z.array(
  z.strictObject({
    id,
    owner: id,
    terms: z.record(z.enum(ALL_LOCALES), z.array(text).min(1)),
  }),
);

export type Idea = z.infer<typeof ideasSchema>[number];

/** The ideas of a course; an owner that is no module of it is told. */
export function readIdeas(files: Files, { syllabus }: Course, report: Report): Idea[] {
  const source = files.get(IDEAS_FILE);
  if (source === undefined) return [];
  const ideas = parseYaml(ideasSchema, IDEAS_FILE, source, report) ?? [];
  const slugs = placesOf(syllabus).map(({ slug }) => slug);
  for (const { id, owner } of ideas.filter((idea) => !slugs.includes(idea.owner))) {
    report.error(
      IDEAS_FILE,
      id,
      `its owner “${owner}” is no module of the course`,
      "name the folder of the module that explains it",
    );
  }
  return ideas;
}

/** A module that says more of another's idea than one sentence with a link. */
export interface Outside {
  readonly idea: string;
  readonly owner: string;
  readonly slug: string;
  /** How many of its sentences name the idea, and how many of these link to the owner. */
  readonly sentences: number;
  readonly linked: number;
}

/** The part of a lesson in which something happens and nothing is explained. */
const EPISODE = "case";

/** Where ideas are taken up outside their owners; the case may tell of them, since it explains nothing. */
export const ideasOutside = (proses: readonly Prose[], ideas: readonly Idea[]): Outside[] =>
  ideas.flatMap(({ id, owner, terms }) =>
    proses
      .filter(({ slug }) => slug !== owner)
      .flatMap(({ slug, locale, sentences }): Outside[] => {
        const names = namer(terms[locale], locale);
        const naming = sentences.filter(({ place, text }) => place !== EPISODE && names(text));
        const linked = naming.filter((sentence) => linksTo(owner, sentence)).length;
        const allowed = naming.length === 0 || (naming.length === 1 && linked === 1);
        return allowed ? [] : [{ idea: id, owner, slug, sentences: naming.length, linked }];
      }),
  );

const linksTo = (owner: string, { links }: Sentence): boolean =>
  links.some((link) => link.split(/[/#]/).includes(owner));

/** Whether a sentence names an idea. Where words are set apart, a term begins at the beginning of one. */
function namer(terms: readonly string[], locale: Locale): (text: string) => boolean {
  const any = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const start = languageOf(locale).counts === "words" ? "(?<![\\p{L}\\p{N}])" : "";
  const pattern = new RegExp(`${start}(?:${any})`, "iu");
  return (text) => pattern.test(text);
}
