import type { Entry } from "#core/search/entry.ts";
import { locale } from "#islands/site/address.ts";
import { loadJson } from "#islands/site/load.ts";

/** The headings and terms of the course in the page's language. */
export const loadEntries = (): Promise<readonly Entry[]> =>
  loadJson<readonly Entry[]>(`${locale()}/headings.json`);
