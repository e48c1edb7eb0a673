import type { Locale } from "#core/i18n/locales.ts";
import type { Lesson, Module } from "../course.ts";
import { pictureLabels } from "../picture.ts";
import type { Report } from "../problem.ts";
import { checkSameIds, checkUnique } from "./sets.ts";

const SECTION = /<Section\s+id="([^"]*)"\s*>/g;
const TERM = /<Term\s+id="([^"]*)"\s*>/g;

/** Whether a lesson in one language has the sections, texts and labels that its module promises. */
export function checkLesson(
  report: Report,
  module: Module,
  locale: Locale,
  terms: ReadonlySet<string>,
): void {
  const file = `modules/${module.slug}/${locale}/lesson.mdx`;
  const lesson = module.lessons[locale];
  const sections = module.sections.map((section) => section.id);
  checkSameIds(report, file, "objective", module.objectives, Object.keys(lesson.objectives));
  checkSameIds(report, file, "section heading", sections, Object.keys(lesson.sections));
  checkLabels(report, file, module, lesson);
  checkBody(report, file, lesson, sections);
  for (const [, term] of lesson.body.matchAll(TERM)) {
    if (!terms.has(term as string)) {
      report.error(
        file,
        term,
        "is no term of the glossary",
        "correct the id or add it to glossary/terms.yaml",
      );
    }
  }
}

function checkLabels(report: Report, file: string, module: Module, lesson: Lesson): void {
  const { required, optional } = pictureLabels(module.picture);
  const labels = Object.keys(lesson.picture.labels);
  for (const label of required) {
    if (!labels.includes(label)) {
      report.error(file, label, "the picture lacks this label", "add it under picture.labels");
    }
  }
  for (const label of labels) {
    if (!required.includes(label) && !optional.includes(label)) {
      report.error(
        file,
        label,
        "the picture has no place for this label",
        "remove it or correct the id",
      );
    }
  }
}

function checkBody(
  report: Report,
  file: string,
  lesson: Lesson,
  sections: readonly string[],
): void {
  const found = [...lesson.body.matchAll(SECTION)].map((match) => match[1] as string);
  checkUnique(report, file, "section", found);
  checkSameIds(report, file, "section", sections, found);
  if (found.join() !== sections.join() && found.length === sections.length) {
    report.error(
      file,
      undefined,
      "the sections stand in another order than in module.yaml",
      "reorder them",
    );
  }
  const pictures = lesson.body.match(/<Picture\s*\/>/g)?.length ?? 0;
  if (pictures !== 1) {
    report.error(
      file,
      undefined,
      `has ${pictures} pictures`,
      "place <Picture /> once, on a line of its own",
    );
  }
  for (const literal of literalAsterisks(lesson.body)) {
    report.error(
      file,
      undefined,
      `“${literal}” is shown with its asterisks`,
      "leave punctuation outside the emphasis: **重点**：",
    );
  }
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Emphasis that Markdown does not take for emphasis (CommonMark 6.2): `**` between punctuation inside and a letter
 * outside neither closes nor opens. Chinese sets no spaces there, so it happens easily.
 */
function literalAsterisks(body: string): string[] {
  return body.split(/\n\s*\n/).flatMap((paragraph) => {
    const parts = paragraph.replace(/<[^>]+>/g, "").split("**");
    return parts.filter((inner, index) => {
      const before = [...(parts[index - 1] ?? "")].pop() ?? " ";
      const after = [...(parts[index + 1] ?? "")][0] ?? " ";
      const first = [...inner][0] ?? " ";
      const last = [...inner].pop() ?? " ";
      const emphasised = index % 2 === 1;
      const opens = !(PUNCTUATION.test(first) && LETTER.test(before));
      const closes = !(PUNCTUATION.test(last) && LETTER.test(after));
      return emphasised && !(opens && closes);
    });
  });
}
