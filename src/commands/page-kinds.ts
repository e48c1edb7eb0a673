// The kinds of pages, as the folders of pages have them: one file there makes all pages of a kind.

/** The addresses that a file of pages makes, below a language: `modules/[slug]/answers.astro` makes `modules/…/answers/`. */
export function addressesOf(file: string): RegExp {
  const path = file.replace(/(^|\/)index\.astro$/, "$1").replace(/\.astro$/, "/");
  return new RegExp(`^${path.replace(/\[[^\]]+\]/g, "[^/]+")}$`);
}

/**
 * One page of each kind, by the file that makes it. Of many a page of the part `preferred` is taken, if there is one; a kind that has no
 * page yet is left out.
 */
export function onePageEach(
  files: readonly string[],
  pages: readonly string[],
  preferred: string,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const found = new Map<string, string>();
  // What has a name of its own first: `facilitate/series/` is no part's.
  const named = [...files].sort(
    (one, other) => Number(one.includes("[")) - Number(other.includes("[")),
  );
  for (const file of named) {
    const address = addressesOf(file);
    const own = pages.filter((page) => address.test(page) && !taken.has(page));
    const page = own.find((path) => path.split("/").includes(preferred)) ?? own[0];
    if (page === undefined) continue;
    taken.add(page);
    found.set(file, page);
  }
  return found;
}
