import type { APIRoute } from "astro";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";
import { course } from "#course/index.ts";
import type { UnitSettings } from "#islands/site/load.ts";

// What a unit may set without building the site: pages read it when they are opened. Laid out to be edited by hand.
export const GET: APIRoute = () => {
  const { logo, portals, offline } = course.site;
  const shown = (of: Readonly<Record<Locale, string>>) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, of[locale]]));
  const unit = shown(course.site.unit);
  const contact = shown(course.site.contact);
  const settings: Required<UnitSettings> = { unit, contact, logo, portals, offline };
  return new Response(`${JSON.stringify(settings, undefined, 2)}\n`, {
    headers: { "Content-Type": "application/json" },
  });
};
