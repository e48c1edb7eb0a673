import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseYaml } from "#core/course/parse.ts";
import { formatProblem, Report } from "#core/course/problem.ts";
import { type Site, siteSchema } from "#core/course/schema/site.ts";
import { CONTENT } from "./content-files.ts";

/**
 * The unit's settings, needed before Astro starts. `BASE_PATH` in the environment wins over the file, so that one
 * source can be built for several places.
 */
export async function readSite(): Promise<Site> {
  const report = new Report();
  const site = parseYaml(
    siteSchema,
    "site.yaml",
    await readFile(join(CONTENT, "site.yaml"), "utf8"),
    report,
  );
  if (site === undefined) throw new Error(report.problems.map(formatProblem).join("\n"));
  const base = process.env["BASE_PATH"];
  return base === undefined ? site : siteSchema.parse({ ...site, base });
}
