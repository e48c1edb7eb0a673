import type { APIRoute } from "astro";
import { rollUpCourse } from "#core/content/roll-up.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { exampleFiles } from "#core/rollup/example.ts";
import { course, modules, strings } from "#course/index.ts";
import { localePaths } from "#course/paths.ts";

// Files of an invented unit: a facilitator can try the roll-up with them before anybody has handed over a file.
export const getStaticPaths = localePaths;

/** The day on which they were saved, in days since 1970 UTC: 25 November 2026. The files are the same in each build. */
const DAY = 20_782;

export const GET: APIRoute = ({ params }) => {
  const words = strings(params["locale"] as Locale).rollUp.exampleWords.split("|");
  const files = exampleFiles(rollUpCourse(course.site.course, modules, course), words, DAY);
  return new Response(JSON.stringify(files), { headers: { "Content-Type": "application/json" } });
};
