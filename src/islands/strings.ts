import type { Strings } from "#core/i18n/strings.ts";

type Group = keyof Strings;

const loading = new Map<Group, Promise<Strings[Group]>>();

/** The interface's words in the page's language: only the groups that are asked for, each fetched once. */
export async function loadStrings<G extends Group>(...groups: G[]): Promise<Pick<Strings, G>> {
  const entries = groups.map(async (group) => {
    const words = loading.get(group) ?? load(group);
    loading.set(group, words);
    return [group, await words] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Pick<Strings, G>;
}

async function load(group: Group): Promise<Strings[Group]> {
  const { lang, dataset } = document.documentElement;
  const response = await fetch(`${dataset["base"]}${lang.toLowerCase()}/strings/${group}.json`);
  return (await response.json()) as Strings[Group];
}
