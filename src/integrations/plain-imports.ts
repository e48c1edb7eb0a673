import type { Plugin } from "vite";

/**
 * Leaves `import()` to the browser. Vite would preload what is imported along with it and wait for its styles; the
 * helper for that weighs more than most of our scripts, and the islands load their styles themselves.
 */
export function plainImports(): Plugin {
  return {
    name: "whetstone:plain-imports",
    enforce: "pre",
    configResolved(config) {
      for (const { build } of Object.values(config.environments)) build.modulePreload = false;
    },
    load: (id) =>
      id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null,
  };
}
