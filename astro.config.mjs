import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import { defineConfig } from "astro/config";
import { content } from "./src/integrations/content.ts";
import { gallery } from "./src/integrations/gallery.ts";
import { leanCsp } from "./src/integrations/lean-csp.ts";
import { plainImports } from "./src/integrations/plain-imports.ts";
import { search } from "./src/integrations/search.ts";
import { readSite } from "./src/integrations/site.ts";

const { base } = await readSite();

// Nobody who builds this site is counted: not by Astro either.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

// Intranets run old Chromium under other names. Vite's own default would emit what they can't run.
const OLDEST_BROWSERS = ["chrome83", "firefox78", "safari14"];

// What always loads together is one file: small files compress badly, and each says again what it takes from the others.
// A group takes what it imports along, so those that others need stand first.
const SCRIPTS = [
  { name: "preact", test: /node_modules\/preact\// },
  {
    name: "record",
    test: /src\/stores\/(record|engine|store)\.ts|src\/islands\/notice\/notice\.ts|src\/core\/record\/(cache|canonical|erase|event|fold|id|migrate|order|sound|state|surviving|text)\.ts|node_modules\/nanostores\/atom\//,
  },
  { name: "shared", test: /src\/(islands\/(strings|style)|core\/(i18n\/fill|plan\/roles))\.ts/ },
  {
    name: "question",
    test: /src\/islands\/question\/(Frame|Inline|Mark|kinds|use-attempt)|src\/core\/items\/(attempt|score|parts|order|shuffle|slim)\.ts|question-live\.css/,
  },
].map((group, index) => ({ ...group, priority: 10 - index }));

/** Astro names the scripts of pages at length, and every page says the names of its own. */
const shortName = ({ name }) => `_astro/${name.replace(/\.astro_astro_.*/, "")}.[hash].js`;

export default defineConfig({
  base,
  trailingSlash: "always",
  integrations: [mdx(), preact(), content(), search(), leanCsp(), gallery()],
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
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: { groups: SCRIPTS },
              entryFileNames: shortName,
              chunkFileNames: shortName,
            },
          },
        },
      },
    },
    build: {
      target: OLDEST_BROWSERS,
      cssTarget: OLDEST_BROWSERS,
      // Each MDX file carries a directive for Astro that the bundler does not know; it does no harm.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
