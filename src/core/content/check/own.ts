import type { Locale } from "#core/i18n/locales.ts";
import { type Course, type Module, placesOf } from "../course.ts";
import { lineOf, type MdxNode, nodesIn } from "../mdx.ts";
import type { Report } from "../problem.ts";
import { FROM, PASSAGE } from "./passages.ts";
import { checkSameIds } from "./sets.ts";

/**
 * Whether a unit's own lesson cites the source only where it says so in module.yaml, tells no episode of the course's invented
 * hall, and links to modules that are there.
 */
export function checkOwnPassages(
  course: Course,
  module: Module,
  locale: Locale,
  trees: ReadonlyMap<string, MdxNode>,
  report: Report,
): void {
  const file = `modules/${module.slug}/${locale}/lesson.mdx`;
  const { body } = module.lessons[locale];
  for (const [, id = "", text = ""] of body.matchAll(PASSAGE)) {
    const cited = [...text.matchAll(FROM)].flatMap(
      ([, from = ""]) => /^claim="([^"]+)"$/.exec(from)?.[1]?.split(" ") ?? [],
    );
    const wanted = module.sections.find((section) => section.id === id)?.claims ?? [];
    checkSameIds(report, file, `claim of section ${id}`, wanted, cited);
  }
  if (/<Episode>/.test(body)) {
    report.error(
      file,
      "case",
      "tells an episode of the hall that the course invented",
      "take <Episode> out: tell a case of your own in a section",
    );
  }
  const tree = trees.get(file);
  if (tree !== undefined) checkLinks(course, file, tree, report);
}

/** Whether links to modules lead somewhere. A module may have been renamed, retired or hidden since. */
export function checkLinks(course: Course, file: string, tree: MdxNode, report: Report): void {
  for (const node of nodesIn(tree)) {
    const slug = moduleOf(node.url, file);
    if (slug === undefined || course.modules.has(slug)) continue;
    report.problems.push({
      level: "error",
      file,
      line: lineOf(node),
      id: slug,
      ...whyGone(course, slug, "link to another module, or take the link out"),
    });
  }
}

/** The module that a link in a lesson or on a page leads to. */
function moduleOf(address: string | undefined, file: string): string | undefined {
  const toModule = file.startsWith("modules/")
    ? /^\.\.\/([a-z][a-z0-9-]*)\//
    : /^(?:\.\.\/)+modules\/([^/]+)\//;
  return toModule.exec(address ?? "")?.[1];
}

/** Says why there is no module of that name, as far as the course knows, and what to write instead. */
export function whyGone(
  { modules, syllabus, unit }: Pick<Course, "modules" | "syllabus" | "unit">,
  slug: string,
  remedy: string,
): { readonly message: string; readonly remedy: string } {
  const renamed = [...modules.values()].find(({ aliases }) => aliases.includes(slug));
  if (renamed) {
    return {
      message: `the module “${slug}” is called “${renamed.slug}” now`,
      remedy: `write ${renamed.slug}`,
    };
  }
  if (unit?.hidden.includes(slug)) {
    return { message: `the module “${slug}” is hidden by site.yaml`, remedy };
  }
  if (syllabus.retired.includes(slug)) {
    return { message: `the module “${slug}” was retired from the course`, remedy };
  }
  const known = placesOf(syllabus).map((place) => place.slug);
  return {
    message: `there is no module “${slug}”`,
    remedy: `${remedy}; the modules are ${known.join(", ")}`,
  };
}
