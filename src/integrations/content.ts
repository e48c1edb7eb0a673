import type { AstroIntegration } from "astro";
import { formatProblem } from "#core/course/problem.ts";
import { readCourse } from "#core/course/read.ts";
import { contentFiles } from "./content-files.ts";

/** Refuses to build from broken content, with all faults told at once; while writing, tells them and goes on. */
export function content(): AstroIntegration {
  return {
    name: "whetstone:content",
    hooks: {
      "astro:build:start": async ({ logger }) => {
        const { problems } = readCourse(await contentFiles());
        const errors = problems.filter((problem) => problem.level === "error");
        const warnings = problems.length - errors.length;
        for (const problem of errors) logger.error(formatProblem(problem));
        if (warnings > 0) logger.warn(`${warnings} warnings: npm run check tells them`);
        if (errors.length > 0)
          throw new Error(`The content has ${errors.length} errors; see above.`);
      },
    },
  };
}
