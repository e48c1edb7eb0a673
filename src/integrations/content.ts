import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import sirv from "sirv";
import { formatProblem } from "#core/content/problem.ts";
import { CONTENT, UNIT_PUBLIC, unitFolder } from "#course/content-files.ts";
import { forgetContent, readContent } from "#course/reading.ts";

/** What lies in the unit's folder for the site as it stands, such as a logo. */
function ownPublic(): string | undefined {
  const folder = join(unitFolder() ?? "", UNIT_PUBLIC);
  return unitFolder() !== undefined && existsSync(folder) ? folder : undefined;
}

/** Refuses to build from broken content, with all faults told at once; while somebody writes, reads it again. */
export function content(): AstroIntegration {
  return {
    name: "whetstone:content",
    hooks: {
      "astro:build:start": ({ logger }) => {
        const { problems } = readContent();
        const errors = problems.filter((problem) => problem.level === "error");
        const warnings = problems.length - errors.length;
        if (warnings > 0) logger.warn(`${warnings} warnings: npm run check tells them`);
        // Said in the error itself: a silent build shows nothing else.
        if (errors.length > 0) {
          const told = errors.map(formatProblem).join("\n");
          throw new Error(`The content has errors (${errors.length}):\n${told}`);
        }
      },
      "astro:build:done": ({ dir }) => {
        const own = ownPublic();
        if (own !== undefined) cpSync(own, fileURLToPath(dir), { recursive: true });
      },
      "astro:server:setup": ({ server }) => {
        const own = ownPublic();
        if (own !== undefined) server.middlewares.use(sirv(own, { dev: true }));
        const unit = unitFolder();
        if (unit !== undefined) server.watcher.add(unit);
        server.watcher.on("all", (_, path) => {
          const unit = unitFolder();
          if (!path.startsWith(CONTENT) && !(unit && path.startsWith(unit))) return;
          forgetContent();
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: "full-reload" });
          }
        });
      },
    },
  };
}
