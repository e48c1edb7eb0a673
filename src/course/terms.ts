import { LOCALES } from "#core/i18n/locales.ts";
import { modules } from "./index.ts";

const USE = /<Term\s+id="([^"]*)"/g;

const uses = new Map<string, string[]>();
for (const { slug, lessons } of modules) {
  const used = new Set(
    LOCALES.flatMap((locale) => [...lessons[locale].body.matchAll(USE)].map((match) => match[1])),
  );
  for (const term of used) {
    if (term === undefined) continue;
    const slugs = uses.get(term);
    if (slugs) slugs.push(slug);
    else uses.set(term, [slug]);
  }
}

/** The modules whose lesson links this term, in the order of the course. */
export const modulesUsing = (term: string): readonly string[] => uses.get(term) ?? [];
