import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import { defineConfig } from "astro/config";
import { content } from "./src/integrations/content.ts";
import { leanCsp } from "./src/integrations/lean-csp.ts";
import { plainImports } from "./src/integrations/plain-imports.ts";
import { search } from "./src/integrations/search.ts";
import { readSite } from "./src/integrations/site.ts";

const { base } = await readSite();

// Intranets run old Chromium under other names. Vite's own default would emit what they can't run.
const OLDEST_BROWSERS = ["chrome83", "firefox78", "safari14"];

export default defineConfig({
  base,
  trailingSlash: "always",
  integrations: [mdx(), preact(), content(), search(), leanCsp()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  build: { inlineStylesheets: "always" },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      // The full-text search runs as WebAssembly; nothing else is let loose.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: {
    plugins: [plainImports()],
    build: {
      target: OLDEST_BROWSERS,
      cssTarget: OLDEST_BROWSERS,
      // Each MDX file carries a directive for Astro that the bundler does not know; it does no harm.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
