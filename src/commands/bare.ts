// A bare Astro site with the same lessons: what a page of this text weighs and how soon it shows where nothing is added to
// Astro, MDX and Preact. Made anew in `.cache`, where the project's own packages are found.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Module } from "#core/content/course.ts";
import type { Locale } from "#core/i18n/locales.ts";
import { itemsOf } from "#core/items/parts.ts";

/** A lesson in one language, as a page of the bare site. */
export interface BareLesson {
  readonly module: Module;
  readonly locale: Locale;
}

const FILES: Readonly<Record<string, string>> = {
  "package.json": `{"type": "module", "dependencies": {"astro": "*", "@astrojs/mdx": "*", "@astrojs/preact": "*"}}`,
  "astro.config.mjs": `
import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import { defineConfig } from "astro/config";
export default defineConfig({ integrations: [mdx(), preact()], build: { inlineStylesheets: "always" }, devToolbar: { enabled: false } });
`,
  "src/Page.astro": `---
const { title, lang } = Astro.props.frontmatter;
---
<!doctype html>
<html lang={lang}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>{title}</title>
  </head>
  <body><main><h1>{title}</h1><slot /></main></body>
</html>
<style is:global>
  body { margin: 0 auto; max-width: 38rem; padding: 0 1rem; font: 100%/1.6 system-ui, sans-serif; }
  fieldset { margin: 1.5rem 0; }
  label { display: block; padding: 0.5rem 0; }
</style>
`,
  "src/Quiz.jsx": `
import { useState } from "preact/hooks";
export default function Quiz({ stem, options }) {
  const [chosen, choose] = useState();
  return (
    <fieldset>
      <legend>{stem}</legend>
      {options.map(({ text, feedback }, index) => (
        <label key={index}>
          <input type="radio" name={stem} onChange={() => choose(index)} /> {text}
          {chosen === index && <p>{feedback}</p>}
        </label>
      ))}
    </fieldset>
  );
}
`,
};

/** Writes and builds the site; the folder that was built is returned. Lessons stand at `<locale>/modules/<slug>/`. */
export function buildBare(lessons: readonly BareLesson[], folder = ".cache/bare"): string {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  for (const { module, locale } of lessons) {
    write(`src/pages/${locale}/modules/${module.slug}.mdx`, lessonPage(module, locale));
  }
  const { status, stdout, stderr } = spawnSync("astro", ["build", "--root", folder, "--silent"], {
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(`The bare site was not built:\n${stdout}${stderr}`);
  return join(folder, "dist");
}

/** The lesson's own Markdown, and every question of the module that gives options to choose from. */
function lessonPage({ slug, bank, lessons, words }: Module, locale: Locale): string {
  const { sections, opening, body } = lessons[locale];
  const text = body
    .replace(/<Section id="([^"]+)">/g, (_, id) => `## ${sections[id]}`)
    .replace(/<Term id="[^"]+">([\s\S]*?)<\/Term>/g, "$1")
    // What is left are the closing tags and the parts that a bare site has not.
    .replace(/<\/?[A-Z][^>]*>/g, "");
  const quizzes = itemsOf(bank).flatMap(({ id }) => {
    const said = words[locale][id];
    if (said === undefined || "case" in said || said.prompts || !said.options) return [];
    const { stem, options } = said;
    const props = { stem, options: Object.values(options) };
    return `<Quiz client:visible {...${JSON.stringify(props)}} />`;
  });
  return [
    `---\nlayout: ../../../Page.astro\ntitle: ${slug}\nlang: ${locale}\n---`,
    `import Quiz from "../../../Quiz.jsx";`,
    opening,
    text,
    ...quizzes,
  ].join("\n\n");
}
