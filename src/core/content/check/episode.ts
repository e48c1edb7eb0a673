import { type Language, type Locale, languageOf } from "#core/i18n/locales.ts";
import type { Course, Lesson, Module } from "../course.ts";
import { measure } from "../measure.ts";
import type { Report } from "../problem.ts";
import { checkFigures, checkKnown, checkTold } from "./told.ts";

/** How much an episode tells: words, or Chinese characters. */
const LENGTH: Readonly<Record<Language["counts"], readonly [number, number]>> = {
  words: [120, 200],
  characters: [200, 330],
};

/** Whether the episode names papers and figures of the case, none of which is known only later. */
export function checkEpisodeData({ caseBook }: Course, module: Module, report: Report): void {
  const file = `modules/${module.slug}/module.yaml`;
  if (module.episode === undefined) return;
  const { month, documents, figures } = module.episode;
  for (const id of documents) {
    const paper = caseBook.documents[id];
    if (paper) checkKnown(report, file, id, paper.month, month);
    else report.error(file, id, "is no paper of case/documents.yaml", "correct the id");
  }
  checkFigures(caseBook, figures, month, report, file);
}

/** Whether the figures told in the episode are the tables’: each number declared, each declared one told. */
export function checkEpisode(
  { caseBook }: Course,
  module: Module,
  locale: Locale,
  report: Report,
): void {
  const file = `modules/${module.slug}/${locale}/lesson.mdx`;
  const text = episodeOf(module.lessons[locale]);
  if (text === undefined || module.episode === undefined) return;
  const { figures } = module.episode;
  checkTold(caseBook, { text, locale, figures, declaredIn: "module.yaml" }, report, file);
  const [least, most] = LENGTH[languageOf(locale).counts];
  const { length } = measure(text.replace(/<[^>]*>|\]\([^)]*\)/g, " "), locale);
  if (length < least || length > most) {
    report.warning(
      file,
      "case",
      `the episode has ${length} words or characters`,
      `write ${least} to ${most}`,
    );
  }
}

const episodeOf = (lesson: Lesson): string | undefined =>
  /<Episode>([\s\S]*?)<\/Episode>/.exec(lesson.body)?.[1];
