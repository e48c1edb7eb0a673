import type { Strings } from "#core/i18n/strings.ts";
import { locale } from "#islands/site/address.ts";
import { loadJson } from "#islands/site/load.ts";

type Group = keyof Strings;

/** The interface's words in the page's language: only the groups that are asked for. */
export async function loadStrings<G extends Group>(...groups: G[]): Promise<Pick<Strings, G>> {
  const entries = groups.map(async (group) => {
    const words = await loadJson<Strings[G]>(`${locale()}/strings/${group}.json`);
    return [group, words] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Pick<Strings, G>;
}
