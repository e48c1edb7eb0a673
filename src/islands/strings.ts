import type { Strings } from "#core/i18n/strings.ts";

let loading: Promise<Strings> | undefined;

/** The interface's words in the page's language: one small file for all pages, asked for once. */
export function loadStrings(): Promise<Strings> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Strings> {
  const { lang, dataset } = document.documentElement;
  const response = await fetch(`${dataset["base"]}${lang.toLowerCase()}/strings.json`);
  return (await response.json()) as Strings;
}
