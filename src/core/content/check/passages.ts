import { type Language, type Locale, languageOf } from "#core/i18n/locales.ts";
import type { Lesson, Module } from "../course.ts";
import { measure } from "../measure.ts";
import type { Report } from "../problem.ts";
import { checkSameIds } from "./sets.ts";

export const PASSAGE = /<Section\s+id="([^"]*)"\s*>([\s\S]*?)<\/Section>/g;
export const FROM = /<From\s+([^>]*?)\s*\/>/g;

/** How much there is to read in a lesson from its opening to its questions to discuss: words, or Chinese characters. */
const LENGTH: Readonly<Record<Language["counts"], readonly [number, number]>> = {
  words: [600, 1000],
  characters: [1000, 1600],
};

/** Whether the text tells where each thing comes from, and that agrees with what module.yaml says it rests on. */
export function checkPassages(module: Module, locale: Locale, report: Report): void {
  const file = `modules/${module.slug}/${locale}/lesson.mdx`;
  const lesson = module.lessons[locale];
  const episodes = lesson.body.match(/<Episode>/g)?.length ?? 0;
  if (episodes !== 1 || lesson.episode === undefined) {
    report.error(
      file,
      "case",
      `has ${episodes} episodes, or no heading for it`,
      "write <Episode> once, between two sections, and its heading under episode:",
    );
  }
  const cited: string[] = [];
  for (const [, id = "", text = ""] of lesson.body.matchAll(PASSAGE)) {
    const claims: string[] = [];
    for (const [, attribute = ""] of text.matchAll(FROM)) {
      const claim = /^claim="([^"]+)"$/.exec(attribute)?.[1];
      const research = /^research="([^"]+)"$/.exec(attribute)?.[1];
      claims.push(...(claim?.split(" ") ?? []));
      cited.push(...(research?.split(" ") ?? []));
      if (claim === undefined && research === undefined && attribute !== "us") {
        report.error(
          file,
          id,
          `“${attribute}” is no origin`,
          'write <From claim="…" />, <From research="…" /> or <From us />',
        );
      }
    }
    if (!/^\s*<From\s/.test(text)) {
      report.error(
        file,
        id,
        "the section does not say where its first words come from",
        "begin it with <From … />",
      );
    }
    const wanted = module.sections.find((section) => section.id === id)?.claims ?? [];
    checkSameIds(report, file, `claim of section ${id}`, wanted, claims);
  }
  checkSameIds(report, file, "citation", module.references, cited);
  checkExamples(report, file, lesson.body);
  const [least, most] = LENGTH[languageOf(locale).counts];
  const { length } = measure(runningText(lesson), locale);
  if (length < least || length > most) {
    report.warning(
      file,
      undefined,
      `the lesson has ${length} words or characters`,
      `write ${least} to ${most}`,
    );
  }
}

function checkExamples(report: Report, file: string, body: string): void {
  const examples = [...body.matchAll(/<Example title="[^"]+">([\s\S]*?)<\/Example>/g)];
  if (examples.length === 0 || examples.some(([, text = ""]) => !/^1\. /m.test(text))) {
    report.error(
      file,
      undefined,
      "has no worked example, or one without numbered steps",
      'write <Example title="…"> with a list 1., 2., 3. in a section',
    );
  }
}

/** The text that counts as reading: no labels of pictures, no variants of the act for other roles. */
const runningText = ({ opening, sections, episode, body, idea, skill, act, together }: Lesson) =>
  [
    opening,
    ...Object.values(sections),
    episode,
    body.replace(/<[^>]+>|\]\([^)]*\)/g, " "),
    idea,
    ...skill,
    act.when,
    act.do,
    act.lookBack,
    ...together,
  ].join("\n");
