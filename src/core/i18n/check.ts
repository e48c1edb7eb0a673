import type { Report } from "#core/course/problem.ts";
import { LOCALES, type Locale } from "./locales.ts";
import type { Strings } from "./strings.ts";

const placeholders = (value: string): string =>
  [...new Set(value.match(/\{\w+\}/g) ?? [])].sort().join(" ");

/** Whether the interface's words in all languages have the same places to fill in. */
export function checkStrings(
  report: Report,
  words: Readonly<Record<Locale, { readonly strings: Strings }>>,
): void {
  const first = LOCALES[0];
  for (const locale of LOCALES.slice(1)) {
    for (const [group, texts] of Object.entries(words[locale].strings)) {
      const originals: Record<string, string> = words[first].strings[group as keyof Strings];
      for (const [key, value] of Object.entries(texts)) {
        const wanted = placeholders(originals[key] ?? "");
        if (placeholders(value) !== wanted) {
          report.error(
            `ui/${locale}.yaml`,
            `${group}.${key}`,
            `fills in “${placeholders(value)}” where ${first} has “${wanted}”`,
            "use the same names in braces",
          );
        }
      }
    }
  }
}
