import "../../course/shown-languages.ts";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import type { Course } from "#core/content/course.ts";
import { formatProblem } from "#core/content/problem.ts";
import { isLocale, LOCALES, type Locale } from "#core/i18n/locales.ts";
import { readContent } from "#course/reading.ts";
import { siteOrRefuse } from "../built-site.ts";
import { dateOfCommit } from "../commit-date.ts";
import { refuse } from "../content.ts";
import { type Part, partsOf } from "./packages.ts";
import { type Files, siteFiles } from "./site-files.ts";

/** What a standard adds to the site's files. */
interface Writer {
  /** The end of the archives' names. */
  readonly name: string;
  write(about: {
    readonly course: Course;
    readonly locale: Locale;
    /** The build, as the pages name it. */
    readonly build: string;
    readonly part: Part;
    /** The paths of the site's files. */
    readonly paths: readonly string[];
  }): Files;
}

interface Packaging {
  readonly command: string;
  /** Options of the standard beside those that all have: the values they may have, if only some, and the usual one. */
  readonly options: Readonly<
    Record<string, { readonly values: readonly string[]; readonly usual: string }>
  >;
  prepare(options: Readonly<Record<string, string>>): Promise<Writer>;
}

/** Writes an archive for each part of the course in each language, or for those that are named, and says what each weighs. */
export async function packageAll({ command, options, prepare }: Packaging): Promise<void> {
  const { only, locales, out, rest } = readArguments(command, options);
  const site = siteOrRefuse();
  const course = courseOrRefuse();
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const build = JSON.parse(readFileSync(join(site, "version.json"), "utf8")) as string;
  const mtime = dateOfCommit();
  const writer = await prepare(rest);
  const files = siteFiles(site);
  const paths = Object.keys(files);
  mkdirSync(out, { recursive: true });
  const rows: Record<string, Record<Locale, number>> = {};
  for (const locale of locales) {
    const parts = partsOf(course, locale);
    for (const id of only) {
      if (!parts.some((part) => part.id === id)) {
        refuse(`--only ${id}: there is ${parts.map((part) => part.id).join(", ")}`);
      }
    }
    for (const part of parts) {
      if (only.length > 0 && !only.includes(part.id)) continue;
      const all = { ...files, ...writer.write({ course, locale, build, part, paths }) };
      const zip = zipSync(all, { level: 9, mtime });
      const file = `whetstone-${version}-${part.id}-${locale}-${writer.name}.zip`;
      writeFileSync(join(out, file), zip);
      rows[part.id] = { ...rows[part.id], [locale]: zip.length } as Record<Locale, number>;
    }
  }
  console.log(`Bytes of each package in ${out}:`);
  console.table(rows);
}

/** The course as the site was built from it, a unit's own folder included. */
function courseOrRefuse(): Course {
  const { course, problems } = readContent();
  const errors = problems.filter(({ level }) => level === "error");
  return course === undefined || errors.length > 0 ? refuse(...errors.map(formatProblem)) : course;
}

function readArguments(command: string, options: Packaging["options"]) {
  const usage = [
    `npm run ${command} -- [--only ID]… [--locale ${LOCALES.join("|")}] [--out FOLDER]${Object.entries(
      options,
    )
      .map(([name, { values }]) => ` [--${name} ${values.join("|")}]`)
      .join("")}`,
    "  --only course, --only path-ID, --only module-SLUG: these alone",
  ];
  const text = { type: "string" } as const;
  let values: Readonly<Record<string, unknown>>;
  try {
    ({ values } = parseArgs({
      options: {
        only: { ...text, multiple: true },
        locale: text,
        out: { ...text, default: `release/${command.replace(/.*:/, "")}` },
        ...Object.fromEntries(
          Object.entries(options).map(([name, { usual }]) => [name, { ...text, default: usual }]),
        ),
      },
    }));
  } catch (error) {
    return refuse((error as Error).message, ...usage);
  }
  const { only = [], locale, out, ...rest } = values;
  if (locale !== undefined && !isLocale(String(locale))) {
    return refuse(`--locale ${locale}: no such language`, ...usage);
  }
  return {
    only: only as readonly string[],
    out: out as string,
    rest: rest as Readonly<Record<string, string>>,
    locales: locale === undefined ? LOCALES : [locale as Locale],
  };
}
