// What a unit's own settings add to the weight of its pages. The budgets of module pages are for the course; a unit that
// sets its name must not have to find room in lessons that it did not write.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Site, siteSchema } from "#core/content/schema/site.ts";
import type { Locale } from "#core/i18n/locales.ts";

/** The settings that the built site has. */
export const SITE = siteSchema.parse(parse(readFileSync("content/site.yaml", "utf8")));

const bytes = (html: string): number => Buffer.byteLength(html);

/** The most that a unit's settings add to a compressed page: name and contact in header and footer. 0 for the course as it comes. */
export function addedBy({ unit, contact }: Pick<Site, "unit" | "contact">, locale: Locale): number {
  const [name, whom] = [unit[locale], contact[locale]];
  const header = name ? bytes(`<small>${name}</small>`) : 0;
  const footer = name || whom ? bytes(`<p>${[name, whom].filter(Boolean).join(" · ")}</p>`) : 0;
  return header + footer;
}

/** The language of a page's path below the base. */
export const localeOf = (page: string): Locale => page.split("/")[0] as Locale;
