import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import { parse } from "yaml";
import { CONTENT } from "#course/content-files.ts";
import { DEFAULT_LOCALE } from "../core/i18n/locales.ts";

/** Makes the type of the interface's words from the file that holds them: `Whetstone.Strings`. */
export function words(): AstroIntegration {
  return {
    name: "whetstone:words",
    hooks: {
      "astro:config:done": async ({ injectTypes }) => {
        const source = await readFile(join(CONTENT, `ui/${DEFAULT_LOCALE}.yaml`), "utf8");
        injectTypes({ filename: "words.d.ts", content: typesOf(parse(source)) });
      },
    },
  };
}

/** `declare namespace Whetstone { interface Strings { … } }`, one property a group. */
function typesOf(strings: Readonly<Record<string, object>>): string {
  const groups = Object.entries(strings).map(([group, texts]) => {
    const names = Object.keys(texts).map((name) => JSON.stringify(name));
    return `    readonly ${JSON.stringify(group)}: Readonly<Record<${names.join(" | ")}, string>>;`;
  });
  return `declare namespace Whetstone {\n  interface Strings {\n${groups.join("\n")}\n  }\n}\n`;
}
