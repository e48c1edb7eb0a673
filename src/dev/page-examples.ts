import type { PageExample } from "#islands/page-examples.ts";

const FILES = import.meta.glob<{ examples: readonly PageExample[] }>(
  "../islands/*/page.examples.ts",
  { eager: true },
);

/** The examples of pages, by their island: `review/page`. */
export const PAGE_EXAMPLES: ReadonlyMap<string, readonly PageExample[]> = new Map(
  Object.entries(FILES).map(([path, { examples }]) => [
    path.replace("../islands/", "").replace(".examples.ts", ""),
    examples,
  ]),
);

/** The address, seen from the gallery, that opens an example by itself. */
export const addressOf = (island: string, name: string, locale: string): string =>
  `state/${locale}/?${new URLSearchParams({ island, name })}`;
