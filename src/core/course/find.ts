/** A heading or a term that the plain search can find. */
export interface Entry {
  readonly title: string;
  readonly href: string;
  /** What stands below the title: the module, or the term's definition. */
  readonly about: string;
  /** True for a term of the glossary. */
  readonly term?: boolean;
}

/** The entries that hold every word of the query in title or text, those with the title first. At most 20. */
export function filterEntries(entries: readonly Entry[], query: string): Entry[] {
  const words = query.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (text: string) => {
    const plain = text.normalize("NFKC").toLowerCase();
    return words.every((word) => plain.includes(word));
  };
  const inTitle = entries.filter(({ title }) => holds(title));
  const elsewhere = entries.filter(
    ({ title, about }) => !holds(title) && holds(`${title} ${about}`),
  );
  return [...inTitle, ...elsewhere].slice(0, 20);
}
