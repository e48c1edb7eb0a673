import type { Course } from "../course.ts";
import { attributeOf, lineOf, type MdxNode, nodesIn } from "../mdx.ts";
import type { Report } from "../problem.ts";

/** A year that ends a bracket, as in “(Kolb, 1984)”, “Kolb (1984)” and “（Kolb，1984）”: somebody is cited. */
const CITED_YEAR = /[(（][^()（）]*?\b((?:19|20)\d\d)\s*[)）]/g;

const LIST = "sources/references.yaml";

/** Whether each work of the list is cited somewhere, and each citation is of a work of the list. */
export function checkCitations(
  { evidence, modules, references, unit }: Course,
  trees: ReadonlyMap<string, MdxNode>,
  report: Report,
): void {
  const cited = new Set([...evidence.cases, ...evidence.research].flatMap(({ works }) => works));
  for (const module of modules.values()) {
    // A unit may name laws and papers of its own with their years.
    if (module.own) continue;
    for (const work of module.references) cited.add(work);
    const years = new Set(module.references.map((work) => `${references[work]?.year}`));
    for (const [locale, { body }] of Object.entries(module.lessons)) {
      for (const [citation, year = ""] of body.matchAll(CITED_YEAR)) {
        if (years.has(year)) continue;
        report.error(
          `modules/${module.slug}/${locale}/lesson.mdx`,
          undefined,
          `“${citation.replace(/\s+/g, " ")}” is of no work that module.yaml names under references`,
          `correct the year, or add the work there and to ${LIST}`,
        );
      }
    }
  }
  for (const [file, tree] of trees) {
    if (!file.startsWith("pages/")) continue;
    if (unit?.pages.some((page) => file.endsWith(`/${page}.mdx`))) continue;
    for (const work of checkPage(file, tree, references, report)) cited.add(work);
  }
  // What only a hidden module cites stays in the list.
  if (unit !== undefined) return;
  for (const work of Object.keys(references)) {
    if (cited.has(work)) continue;
    report.error(
      LIST,
      work,
      "nothing cites this work",
      'cite it in a lesson (<From research="…" />), in evidence/evidence.yaml or on a page (<Work id="…">), or take it out of the list',
    );
  }
}

/** What a page cites: in `<Work>`, and nowhere else, so that every citation leads to its entry. */
function checkPage(
  file: string,
  tree: MdxNode,
  references: Course["references"],
  report: Report,
): string[] {
  const tell = (node: MdxNode, message: string, remedy: string) =>
    report.problems.push({ level: "error", file, line: lineOf(node), message, remedy });
  const cited: string[] = [];
  const look = (node: MdxNode): void => {
    for (const part of node.children ?? []) {
      if (part.name !== "Work") {
        for (const [citation] of part.value?.matchAll(CITED_YEAR) ?? []) {
          tell(part, `“${citation}” leads nowhere`, 'write (<Work id="…">names, year</Work>)');
        }
        look(part);
        continue;
      }
      const id = attributeOf(part, "id") ?? "";
      const year = references[id]?.year;
      const words = [...nodesIn(part)].map(({ value }) => value ?? "").join("");
      if (year === undefined) {
        tell(part, `there is no reference “${id}”`, `add it to ${LIST}, or correct the id`);
      } else if (!words.includes(`${year}`)) {
        tell(part, `“${words}” does not tell the year of ${id}`, `write names and year: ${year}`);
      }
      cited.push(id);
    }
  };
  look(tree);
  return cited;
}
