/** What can be searched in one language: the pages' texts as their readers read them, questions left out. */
export interface Texts {
  readonly pages: readonly PageText[];
  /** The traditional forms of the characters that stand there, each followed by its simplified one. */
  readonly traditional?: string;
}

export interface PageText {
  /** Below the language: "modules/many-ways/". */
  readonly path: string;
  readonly title: string;
  readonly places: readonly PlaceText[];
}

/** What stands below a heading, or one entry of a list. */
export interface PlaceText {
  /** The anchor; none for what stands below the page's own title. */
  readonly id?: string;
  /** The heading. None if it is the page's own title. */
  readonly title?: string;
  /** Paragraphs, entries and labels: one a line. */
  readonly text: string;
}
