import type { z } from "zod";
import { placeholders } from "#core/i18n/check.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import type { Course, UnitPart } from "../course.ts";
import { checkEncoding } from "../encoding.ts";
import type { Files } from "../files.ts";
import type { Report } from "../problem.ts";
import { TOOLS } from "../schema/tools.ts";
import type { unitSyllabusSchema, unitTermsSchema } from "../schema/unit.ts";
import { checkHidden, checkOwn, OWN, valuesOf } from "./folder.ts";
import { without } from "./hide.ts";
import { readYaml, writeYaml } from "./yaml.ts";

/** The content with what a unit changes, and what that is. */
interface Merged {
  readonly files: Files;
  readonly part: UnitPart;
}

type Words = Readonly<Record<string, unknown>>;

/** Lays a unit's folder over the course. Faults are told by the paths of the unit's folder. */
export function mergeUnit(course: Course, stock: Files, unit: Files, report: Report): Merged {
  for (const [file, text] of unit) checkEncoding(report, file, text);
  const values = valuesOf(unit, report);
  const site = (values.get("site.yaml") ?? {}) as { hide?: string[]; languages?: string[] };
  const hidden = checkHidden(course, site.hide ?? [], report);
  const { own, pages, paths } = checkOwn(course, stock, unit, report);
  const files = without(stock, hidden);

  const { hide: _, languages: __, ...settings } = site;
  change<Words>(files, "site.yaml", (old) => deep(old, settings));
  const syllabus = values.get("course/course.yaml") as z.infer<typeof unitSyllabusSchema>;
  if (syllabus !== undefined) addParts(files, syllabus, report);
  addTerms(files, values, report);
  addTools(files, values, report);
  for (const locale of LOCALES) {
    const file = `ui/${locale}.yaml`;
    const words = values.get(file) as Record<string, Record<string, string>> | undefined;
    if (words !== undefined) sayOtherwise(files, file, words, report);
    for (const folder of ["course", "glossary", "misconceptions", "tools"]) {
      addWords(files, values, folder, locale);
    }
  }
  for (const [file, text] of unit) if (OWN.test(file)) files.set(file, text);
  return { files, part: { own, hidden, hiddenTitles: titlesOf(course, hidden), pages, paths } };
}

const titlesOf = ({ words }: Course, slugs: readonly string[]): UnitPart["hiddenTitles"] =>
  new Map(
    slugs.map((slug) => [
      slug,
      Object.fromEntries(
        LOCALES.map((locale) => [locale, words[locale].syllabus.modules[slug]?.title ?? slug]),
      ) as Record<Locale, string>,
    ]),
  );

/** Puts own parts, and own modules of the course's parts, where they are to stand. */
function addParts(
  files: Map<string, string>,
  { parts: added = [], confusable = [] }: Partial<z.infer<typeof unitSyllabusSchema>>,
  report: Report,
): void {
  const file = "course/course.yaml";
  change<{ parts: { id: string; modules: string[] }[]; confusable?: string[][] }>(
    files,
    file,
    (course) => {
      const parts = [...course.parts];
      for (const { id, modules, after } of added) {
        const at = parts.findIndex((part) => part.id === id);
        const part = parts[at];
        if (part !== undefined) {
          parts[at] = { ...part, modules: [...part.modules, ...modules] };
          continue;
        }
        const before = after === undefined ? -1 : parts.findIndex((other) => other.id === after);
        if (after !== undefined && before < 0) {
          report.error(
            file,
            id,
            `there is no part “${after}” that it could follow`,
            `write one of ${parts.map((other) => other.id).join(", ")} after after:, or take that out`,
          );
        }
        // The last part is the roof of the building: a new one stands below it.
        parts.splice(before < 0 ? parts.length - 1 : before + 1, 0, { id, modules });
      }
      return { ...course, parts, confusable: [...(course.confusable ?? []), ...confusable] };
    },
  );
}

function addTerms(
  files: Map<string, string>,
  values: Files | Map<string, unknown>,
  report: Report,
) {
  const file = "glossary/terms.yaml";
  const added = values.get(file) as z.input<typeof unitTermsSchema> | undefined;
  if (added === undefined) return;
  change<{ id: string }[]>(files, file, (terms) => {
    const known = new Set(terms.map(({ id }) => id));
    for (const { id } of added.filter((term) => known.has(term.id))) {
      report.error(file, id, "is a term of the course", "give your term another id");
    }
    return [...terms, ...added.map((term) => ({ claims: [], see: [], ...term }))].filter(
      (term, at, all) => all.findIndex(({ id }) => id === term.id) === at,
    );
  });
}

function addTools(files: Map<string, string>, values: Map<string, unknown>, report: Report): void {
  const file = "tools/tools.yaml";
  const added = values.get(file) as Words | undefined;
  if (added === undefined) return;
  for (const id of TOOLS.filter((tool) => tool in added)) {
    report.error(file, id, "is a sheet of the course", "give your sheet another id");
  }
  change<Words>(files, file, (tools) => ({ ...added, ...tools }));
}

/** Own words by id; what is written in one language only stands in for the others. */
function addWords(
  files: Map<string, string>,
  values: Map<string, unknown>,
  folder: string,
  locale: string,
): void {
  const others = LOCALES.filter((other) => other !== locale);
  const [first, ...rest] = [...others, locale].map(
    (each) => (values.get(`${folder}/${each}.yaml`) ?? {}) as Words,
  );
  const own = rest[rest.length - 1] ?? first ?? {};
  const lent = others.length === 0 ? {} : (first ?? {});
  change<Words>(files, `${folder}/${locale}.yaml`, (words) =>
    folder === "course"
      ? deep(
          {
            ...words,
            parts: { ...(lent["parts"] as Words), ...(words["parts"] as Words) },
            modules: { ...(lent["modules"] as Words), ...(words["modules"] as Words) },
          },
          own,
        )
      : { ...lent, ...words, ...(folder === "glossary" ? notIn(words, own) : own) },
  );
}

/** Of some words those whose id is not taken. */
const notIn = (words: Words, own: Words): Words =>
  Object.fromEntries(Object.entries(own).filter(([id]) => !(id in words)));

/** Words of the interface that a unit says otherwise. */
function sayOtherwise(
  files: Map<string, string>,
  file: string,
  said: Record<string, Record<string, string>>,
  report: Report,
): void {
  change<Record<string, Record<string, string>>>(files, file, (strings) => {
    for (const [group, words] of Object.entries(said)) {
      for (const [name, word] of Object.entries(words)) {
        const id = `${group}.${name}`;
        const old = strings[group]?.[name];
        if (old === undefined) {
          report.error(
            file,
            id,
            "the interface has no such word",
            `correct the name as in content/${file}, or take the line out: an upgrade may have removed the word`,
          );
        } else if (placeholders(old) !== placeholders(word)) {
          report.error(
            file,
            id,
            `fills in “${placeholders(word)}” where the course has “${placeholders(old)}”`,
            "use the same names in braces",
          );
        }
      }
    }
    return deep(strings, said) as typeof strings;
  });
}

const change = <T>(files: Map<string, string>, file: string, how: (value: T) => T): void => {
  files.set(file, writeYaml(how(readYaml<T>(files.get(file) ?? "{}"))));
};

const isMap = (value: unknown): value is Words =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One map over another, maps within them too. */
const deep = (under: Words, over: Words): Words => ({
  ...under,
  ...Object.fromEntries(
    Object.entries(over).map(([key, value]) => {
      const old = under[key];
      return [key, isMap(old) && isMap(value) ? deep(old, value) : value];
    }),
  ),
});
