import type { Texts } from "./texts.ts";

/** A heading, or a term of the glossary. */
export interface Entry {
  readonly title: string;
  /** Below the language's home page: "glossary/#carrier". */
  readonly path: string;
  /** What stands below the title: the module, or the term's definition. */
  readonly about: string;
}

/** Headings and terms as texts that can be searched: what is left where the pages' texts can't be had. */
export const textsOf = (entries: readonly Entry[]): Texts => ({
  pages: entries.map(({ title, path, about }) => ({
    path,
    title,
    places: [{ text: about }],
  })),
});
