// What a unit's folder holds: its files by place, its own modules, pages and paths; what does not belong there is told.
import type { z } from "zod";
import { ALL_LOCALES, LOCALES } from "#core/i18n/locales.ts";
import { whyGone } from "../check/own.ts";
import type { Course } from "../course.ts";
import type { Files } from "../files.ts";
import { parseYaml } from "../parse.ts";
import type { Report } from "../problem.ts";
import { termWordsSchema } from "../schema/glossary.ts";
import { misconceptionWordsSchema } from "../schema/misconceptions.ts";
import {
  unitSiteSchema,
  unitStringsSchema,
  unitSyllabusSchema,
  unitSyllabusWordsSchema,
  unitTermsSchema,
  unitToolsSchema,
  unitToolWordsSchema,
} from "../schema/unit.ts";
import { readYaml } from "./yaml.ts";

/** Files that belong to an own module, page or path as they stand. */
export const OWN =
  /^modules\/([^/]+)\/(?:(?:module|questions|session)\.yaml|[^/]+\/(?:lesson\.mdx|(?:questions|session)\.yaml))$|^pages\/[^/]+\/([^/]+)\.mdx$|^paths\/(?:[^/]+\/)?([^/]+)\.yaml$/;

/** What else a unit's folder may hold: `<locale>` is one of the site's languages. */
const PLACES: readonly [place: string, schema: z.ZodType][] = [
  ["site.yaml", unitSiteSchema],
  ["ui/<locale>.yaml", unitStringsSchema],
  ["course/course.yaml", unitSyllabusSchema],
  ["course/<locale>.yaml", unitSyllabusWordsSchema],
  ["glossary/terms.yaml", unitTermsSchema],
  ["glossary/<locale>.yaml", termWordsSchema],
  ["misconceptions/<locale>.yaml", misconceptionWordsSchema],
  ["tools/tools.yaml", unitToolsSchema],
  ["tools/<locale>.yaml", unitToolWordsSchema],
];

const OWN_PLACES =
  "modules/<slug>/module.yaml, modules/<slug>/questions.yaml, modules/<slug>/session.yaml, modules/<slug>/<locale>/lesson.mdx, modules/<slug>/<locale>/questions.yaml, modules/<slug>/<locale>/session.yaml, pages/<locale>/<page>.mdx, paths/<id>.yaml, paths/<locale>/<id>.yaml";

/** The value of each YAML file that is not an own module's, by its path; what does not belong here is told. */
export function valuesOf(unit: Files, report: Report): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [file, text] of unit) {
    const locale = ALL_LOCALES.find((each) => file.split(/[/.]/).includes(each));
    if (locale !== undefined && !LOCALES.includes(locale)) {
      report.warning(
        file,
        locale,
        "is in a language that this site does not have",
        "add the language to languages: in site.yaml, or take the file out",
      );
      continue;
    }
    if (OWN.test(file)) continue;
    const name = locale === undefined ? file : file.replace(locale, "<locale>");
    const schema = PLACES.find(([place]) => place === name)?.[1];
    if (schema === undefined) {
      report.error(
        file,
        undefined,
        "has no place in a unit’s folder",
        `correct its path, or take it out; the folder may hold ${PLACES.map(([place]) => place).join(", ")}, ${OWN_PLACES}`,
      );
    } else if (parseYaml(schema, file, text, report) !== undefined) {
      // As it stands and not as it was parsed: a default must not take the place of what the course says.
      values.set(file, readYaml(text));
    }
  }
  return values;
}

/** The modules to hide that are there; of the others it is told why not. */
export function checkHidden(course: Course, hide: readonly string[], report: Report): string[] {
  const hidden = hide.filter((slug) => {
    if (course.modules.has(slug)) return true;
    const { message, remedy } = whyGone(course, slug, "take it out of hide:");
    report.error("site.yaml", "hide", message, remedy);
    return false;
  });
  if (hidden.length > 0 && hidden.length === course.modules.size) {
    report.error("site.yaml", "hide", "hides every module of the course", "leave one at least");
    return [];
  }
  return hidden;
}

/** The unit's own modules, pages and paths; a name that the course has or had is an error. */
export function checkOwn(course: Course, stock: Files, unit: Files, report: Report) {
  const own = new Set<string>();
  const pages = new Set<string>();
  const paths = new Set<string>();
  const former = [...course.modules.values()].flatMap(({ aliases }) => aliases);
  const told = new Set<string>();
  const tell = (file: string, id: string, message: string, remedy: string) => {
    if (!told.has(id)) report.error(file, id, message, remedy);
    told.add(id);
  };
  for (const file of unit.keys()) {
    const [, slug, page, path] = OWN.exec(file) ?? [];
    if (path !== undefined) {
      paths.add(path);
      if (stock.has(`paths/${path}.yaml`)) {
        tell(file, path, "is a path of the course", "give your path another name");
      }
    }
    if (slug !== undefined) {
      own.add(slug);
      if (course.modules.has(slug)) {
        tell(
          file,
          slug,
          "is a module of the course, which a unit can’t change in part",
          "give your module another folder name and ids of its own, and hide the course’s under hide: in site.yaml",
        );
      } else if (former.includes(slug) || course.syllabus.retired.includes(slug)) {
        tell(
          file,
          slug,
          "was a module of the course: records still call it so",
          "give your module another folder name",
        );
      }
    }
    if (page !== undefined) {
      pages.add(page);
      if (LOCALES.some((locale) => stock.has(`pages/${locale}/${page}.mdx`))) {
        tell(file, page, "is a page of the course", "give your page another name");
      }
    }
  }
  return { own, pages: [...pages].sort(), paths: [...paths].sort() };
}
