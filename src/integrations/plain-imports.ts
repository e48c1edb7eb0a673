import type { Plugin } from "vite";

/** Vite's plugin that puts a helper around each `import()`. */
const WRAPPER = "native:import-analysis-build";

/**
 * Leaves `import()` to the browser. Vite would preload what is imported along with it and wait for its styles; the
 * helper for that weighs more than most of our scripts, and the islands load their styles themselves.
 */
export function plainImports(): Plugin {
  return {
    name: "whetstone:plain-imports",
    apply: "build",
    configResolved({ plugins }) {
      const at = plugins.findIndex(({ name }) => name === WRAPPER);
      if (at < 0) throw new Error(`Vite has no plugin ${WRAPPER}: correct plain-imports.ts.`);
      (plugins as Plugin[]).splice(at, 1);
    },
  };
}
