import { fallbackOf, LOCALES, type Locale } from "#core/i18n/locales.ts";
import type { Files } from "./files.ts";

/** The content as it is read: of each file that a language lacks, the text of the language that stands in for it. */
export interface Whole {
  readonly files: Files;
  /** The languages that stand in, by the path of the file that is not there: `modules/many-ways/…/lesson.mdx`. */
  readonly fallen: ReadonlyMap<string, Locale>;
}

/**
 * Puts into the content what languages lack that may fall back to another. A complete language is never touched, but where
 * `own` says that a file is the unit's: one language is enough for it.
 */
export function withFallbacks(files: Files, own: (file: string) => boolean = () => false): Whole {
  const whole = new Map(files);
  const fallen = new Map<string, Locale>();
  for (const locale of LOCALES) {
    const other = fallbackOf(locale);
    if (other === undefined) continue;
    for (const [file, text] of files) {
      const own = counterpart(file, other, locale);
      if (own === undefined || files.has(own)) continue;
      whole.set(own, text);
      fallen.set(own, other);
    }
  }
  for (const file of [...files.keys()].filter(own)) {
    for (const locale of LOCALES) {
      for (const other of LOCALES) {
        const twin = counterpart(file, locale, other);
        if (twin === undefined || whole.has(twin)) continue;
        whole.set(twin, files.get(file) as string);
        fallen.set(twin, locale);
      }
    }
  }
  return { files: whole, fallen };
}

/** The same file in another language: `ui/en.yaml`, `modules/x/en/lesson.mdx`. A file without a language has none. */
function counterpart(file: string, from: string, to: string): string | undefined {
  const parts = file.split("/");
  const at = parts.findIndex((part) => part === from || part === `${from}.yaml`);
  if (at < 1) return undefined;
  return parts.map((part, index) => (index === at ? part.replace(from, to) : part)).join("/");
}
