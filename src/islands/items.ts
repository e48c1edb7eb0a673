import type { ItemIndex } from "#core/review/progress.ts";

let loading: Promise<ItemIndex> | undefined;

/** Which items measure which objective, in the whole course: asked for once. */
export function loadItems(): Promise<ItemIndex> {
  loading ??= load();
  return loading;
}

async function load(): Promise<ItemIndex> {
  const response = await fetch(`${document.documentElement.dataset["base"]}items.json`);
  return (await response.json()) as ItemIndex;
}
