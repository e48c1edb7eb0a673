import type { Locale } from "#core/i18n/locales.ts";
import type { Lesson, Module } from "../course.ts";
import { attributeOf, lineOf, type MdxNode, nodesIn } from "../mdx.ts";
import { pictureLabels } from "../picture.ts";
import type { Report } from "../problem.ts";
import { checkSameIds, checkUnique } from "./sets.ts";

/** Whether a lesson in one language has the sections, texts and labels that its module promises. */
export function checkLesson(
  report: Report,
  module: Module,
  locale: Locale,
  trees: ReadonlyMap<string, MdxNode>,
  terms: ReadonlySet<string>,
): void {
  const file = `modules/${module.slug}/${locale}/lesson.mdx`;
  const lesson = module.lessons[locale];
  const sections = module.sections.map((section) => section.id);
  checkSameIds(report, file, "objective", module.objectives, Object.keys(lesson.objectives));
  checkSameIds(report, file, "section heading", sections, Object.keys(lesson.sections));
  checkLabels(report, file, module, lesson);
  const pictures = module.picture === undefined ? 0 : 1;
  const body = trees.get(file);
  if (body !== undefined) checkBody(report, file, body, sections, terms, pictures);
}

function checkLabels(report: Report, file: string, module: Module, lesson: Lesson): void {
  if (module.picture === undefined || lesson.picture === undefined) {
    if (module.picture !== lesson.picture) {
      report.error(
        file,
        "picture",
        "a picture has either only its words here or only its drawing in module.yaml",
        "write picture: in both files, or in neither",
      );
    }
    return;
  }
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
  body: MdxNode,
  sections: readonly string[],
  terms: ReadonlySet<string>,
  wantedPictures: number,
): void {
  const nodes = [...nodesIn(body)];
  const called = (name: string) => nodes.filter((node) => node.name === name);
  const found = called("Section").flatMap((node) => attributeOf(node, "id") ?? []);
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
  const pictures = called("Picture").length;
  if (pictures !== wantedPictures) {
    report.error(
      file,
      undefined,
      `has ${pictures} pictures`,
      wantedPictures === 1
        ? "place <Picture /> once, on a line of its own"
        : "take <Picture /> out, or describe it under picture: in module.yaml and here",
    );
  }
  for (const node of called("Term")) {
    const term = attributeOf(node, "id") ?? "";
    if (!terms.has(term)) {
      report.problems.push({
        level: "error",
        file,
        line: lineOf(node),
        id: term,
        message: "is no term of the glossary",
        remedy: "correct the id or add it to glossary/terms.yaml",
      });
    }
  }
  for (const node of nodes) {
    // Asterisks that are left in a text were not taken for emphasis (CommonMark 6.2), as happens easily without spaces in Chinese.
    const literal = node.type === "text" && /.{0,8}\*\*.{0,8}/.exec(node.value ?? "");
    if (literal) {
      report.problems.push({
        level: "error",
        file,
        line: lineOf(node) + literal.input.slice(0, literal.index).split("\n").length - 1,
        message: `“${literal[0]}” is shown with its asterisks`,
        remedy: "leave punctuation outside the emphasis: **重点**：",
      });
    }
  }
}
