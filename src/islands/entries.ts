import type { Entry } from "#core/course/find.ts";

let loading: Promise<readonly Entry[]> | undefined;

/** The headings and terms of the course in the page's language: asked for once. */
export function loadEntries(): Promise<readonly Entry[]> {
  loading ??= load();
  return loading;
}

async function load(): Promise<readonly Entry[]> {
  const { lang, dataset } = document.documentElement;
  const response = await fetch(`${dataset["base"]}${lang.toLowerCase()}/search.json`);
  return (await response.json()) as readonly Entry[];
}
