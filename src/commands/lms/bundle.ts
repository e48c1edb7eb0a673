import { readFileSync } from "node:fs";
import postcss from "postcss";
import { build, type Rolldown } from "vite";
import { SYNTAX } from "../../integrations/browsers.ts";
import { scale } from "../../integrations/scale.ts";
import type { Files } from "./site-files.ts";

/** Where the launcher's own script and style lie in a package. */
export const SCRIPT = "lms/launcher.js";
export const STYLE = "lms/launcher.css";

/** A launcher's script, which imports nothing, and its style. */
export async function bundle(entry: "scorm" | "cmi5"): Promise<Files> {
  const built = (await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      target: SYNTAX,
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: `src/lms/${entry}.ts`,
        output: { format: "iife" },
        // The bundler's own helper for imports asks for it, and there are none: the script is one file.
        checks: { emptyImportMeta: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const styles = ["tokens", "launcher"].map((name) =>
    readFileSync(`src/styles/${name}.css`, "utf8"),
  );
  const { css } = postcss([scale()]).process(styles.join("\n"), { from: undefined });
  return { [SCRIPT]: Buffer.from(built.output[0].code), [STYLE]: Buffer.from(css) };
}
