import type { Course } from "#core/content/course.ts";
import { type Locale, langTag } from "#core/i18n/locales.ts";
import { partIri } from "#core/lms/statements.ts";
import { writeXml, type Xml, xml } from "../export/xml.ts";
import type { Part } from "./packages.ts";

export const STRUCTURE = "cmi5.xml";

/** The page by which a part is launched. */
export const launcherOf = ({ id }: Part): string => `cmi5-${id}.html`;

/**
 * `cmi5.xml`: what can be launched. A path and a module are launched by themselves; the course as a whole or module by module, in its
 * parts. Who launches it as a whole is judged by all of it, and need not do so: the modules are what moves a learner on.
 */
export function courseStructure(
  course: Course,
  locale: Locale,
  whole: Part,
  modules: readonly Part[],
): string {
  const lang = langTag(locale);
  const iri = (...names: readonly string[]) => partIri(course.site.course, locale, ...names);
  const words = (name: string, text: string): Xml =>
    xml(name, {}, xml("langstring", { lang }, text));
  const told = (title: string, description: string): readonly Xml[] => [
    words("title", title),
    words("description", description),
  ];
  const unit = (part: Part, moveOn: string): Xml =>
    xml(
      "au",
      { id: iri(part.id), moveOn, launchMethod: "AnyWindow" },
      ...told(part.title, part.description),
      xml("url", {}, launcherOf(part)),
    );
  const blocks = course.syllabus.parts.flatMap(({ id, modules: slugs }) => {
    const own = modules.filter((part) => slugs.some((slug) => part.id === `module-${slug}`));
    const { title = id, blurb = title } = course.words[locale].syllabus.parts[id] ?? {};
    if (own.length === 0) return [];
    const units = own.map((part) => unit(part, "Passed"));
    return xml("block", { id: iri("part", id) }, ...told(title, blurb), ...units);
  });
  return writeXml(
    xml(
      "courseStructure",
      { xmlns: "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd" },
      xml("course", { id: iri("course", whole.id) }, ...told(whole.title, whole.description)),
      unit(whole, modules.length > 0 ? "NotApplicable" : "Passed"),
      ...blocks,
    ),
  );
}
