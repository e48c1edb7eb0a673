import "./src/course/shown-languages.ts";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import { defineConfig } from "astro/config";
import { afterPaint } from "./src/integrations/after-paint.ts";
import { OLDEST_BROWSERS, SYNTAX } from "./src/integrations/browsers.ts";
import { content } from "./src/integrations/content.ts";
import { fileList } from "./src/integrations/file-list.ts";
import { gallery } from "./src/integrations/gallery.ts";
import { leanPages } from "./src/integrations/lean-pages.ts";
import { namedScripts } from "./src/integrations/named-scripts.ts";
import { notices } from "./src/integrations/notices.ts";
import { phrases } from "./src/integrations/phrases.ts";
import { plainImports } from "./src/integrations/plain-imports.ts";
import { relative } from "./src/integrations/relative.ts";
import { scale } from "./src/integrations/scale.ts";
import { checkScriptGroups, codeSplitting } from "./src/integrations/script-groups.ts";
import { search } from "./src/integrations/search.ts";
import { version } from "./src/integrations/version.ts";
import { words } from "./src/integrations/words.ts";
import { worker } from "./src/integrations/worker.ts";

// Nobody who builds this site is counted: not by Astro either.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

// What always loads together is one file: small files compress badly, and each says again what it takes from the others.
// A group takes what it imports along, so those that others need stand first.
const SCRIPTS = {
  preact: ["node_modules/preact/", "src/islands/site/render.ts"],
  site: [
    "src/islands/header/language.ts",
    "src/islands/header/print.ts",
    "src/islands/header/unit.ts",
    "src/islands/search/open.ts",
    "src/islands/site/address.ts",
    "src/islands/site/enhance.ts",
    "src/islands/site/keys.ts",
    "src/islands/site/load.ts",
    "src/islands/site/held-key.ts",
    "src/islands/site/late.ts",
    "src/islands/site/painted.ts",
    "src/islands/site/strings.ts",
    "src/islands/site/style.ts",
    "src/islands/question/load-bank.ts",
    "src/islands/question/near.ts",
    "src/islands/lesson/again.ts",
    "src/islands/lesson/follow.ts",
    "src/islands/site/notice.ts",
    "src/styles/question-live.css",
    "src/stores/health.ts",
    "node_modules/nanostores/atom/",
  ],
  record: [
    "src/core/i18n/fill.ts",
    "src/core/items/confidence.ts",
    "src/core/plan/roles.ts",
    "src/stores/copies.ts",
    "src/stores/engine.ts",
    "src/stores/page-logs.ts",
    "src/stores/profile-storage.ts",
    "src/stores/reading.ts",
    "src/stores/record.ts",
    "src/core/record/cache.ts",
    "src/core/record/canonical.ts",
    "src/core/record/check.ts",
    "src/core/record/checksum.ts",
    "src/core/record/erase.ts",
    "src/core/record/event.ts",
    "src/core/record/fold.ts",
    "src/core/record/id.ts",
    "src/core/record/migrate.ts",
    "src/core/record/order.ts",
    "src/core/record/pack-name.ts",
    "src/core/record/sitting.ts",
    "src/core/record/state.ts",
    "src/core/record/surviving.ts",
    "src/core/record/text.ts",
    "src/core/record/values.ts",
  ],
  question: [
    "src/islands/site/rescue.ts",
    "src/stores/rescue.ts",
    "src/core/record/log-file.ts",
    "src/core/time/file-date.ts",
    "src/islands/question/begun.ts",
    "src/islands/question/Choice.tsx",
    "src/islands/question/Frame.tsx",
    "src/islands/question/Inline.tsx",
    "src/islands/question/Mark.tsx",
    "src/islands/question/Pairs.tsx",
    "src/islands/question/kinds.ts",
    "src/islands/question/own-page.ts",
    "src/islands/question/use-attempt.ts",
    "src/core/items/attempt.ts",
    "src/core/items/kinds/index.ts",
    "src/core/items/letter.ts",
    "src/core/items/parts.ts",
    "src/core/items/response.ts",
    "src/core/items/score.ts",
    "src/core/items/shuffle.ts",
    "src/core/items/slim.ts",
  ],
  // Named apart from the script that waits for a module's last answer.
  // The bundler's helpers for class fields stand here: what needs them, the schedule above all, loads this anyway.
  outcome: ["src/core/review/ending.ts", "src/islands/shared/Ending.tsx", "@oxc-project+runtime@"],
  practice: [
    "src/core/record/pretests.ts",
    "src/core/review/once-more.ts",
    "src/core/review/pretest.ts",
  ],
};

/** Astro names the scripts of pages at length, and every page says the names of its own. */
const shortName = ({ name }) => `_astro/${name.replace(/\.astro_astro_.*/, "")}.[hash].js`;

export default defineConfig({
  trailingSlash: "always",
  integrations: [
    mdx(),
    preact({ include: ["**/*.tsx"] }),
    words(),
    content(),
    search(),
    phrases(),
    notices(),
    namedScripts(),
    version(),
    relative(),
    afterPaint(),
    leanPages(),
    gallery(),
    fileList(),
    worker(SYNTAX),
  ],
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
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  vite: {
    // The browser is told which languages the site has where the file that lists them is bundled.
    define: {
      "globalThis.whetstoneLanguages": JSON.stringify(globalThis.whetstoneLanguages) ?? "undefined",
    },
    css: { postcss: { plugins: [scale()] } },
    plugins: [plainImports(), checkScriptGroups(SCRIPTS)],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: codeSplitting(SCRIPTS),
              entryFileNames: shortName,
              chunkFileNames: shortName,
            },
          },
        },
      },
    },
    build: {
      target: SYNTAX,
      cssTarget: OLDEST_BROWSERS,
      // Each MDX file carries a directive for Astro that the bundler does not know; it does no harm.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
