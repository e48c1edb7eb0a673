import { textsOf } from "#core/search/entry.ts";
import { type Finder, finder } from "#core/search/find.ts";
import type { Texts } from "#core/search/texts.ts";
import { locale } from "#islands/site/address.ts";
import { loadEntries } from "#islands/site/entries.ts";
import { loadJson } from "#islands/site/load.ts";

export interface Engine {
  /** False where only headings and terms can be searched. */
  readonly fullText: boolean;
  readonly find: Finder;
}

/** Loads the index: the texts of the pages, or only headings and terms if the texts can't be loaded. */
export async function loadEngine(): Promise<Engine> {
  try {
    return { fullText: true, find: finder(await loadJson<Texts>(`${locale()}/find.json`)) };
  } catch {
    return { fullText: false, find: finder(textsOf(await loadEntries())) };
  }
}
