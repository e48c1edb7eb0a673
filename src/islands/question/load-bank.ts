import type { Bank } from "#core/items/bank.ts";
import { locale } from "#islands/site/address.ts";
import { loadJson } from "#islands/site/load.ts";

/** A module's bank in the page's language. */
export const loadBank = (module: string): Promise<Bank> =>
  loadJson<Bank>(`${locale()}/bank/${module}.json`);
