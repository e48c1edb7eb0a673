/** Sentences one after the other: Chinese sets no space between them. */
export const sentences = (...parts: readonly (string | false)[]): string =>
  parts
    .filter((part) => part !== false)
    .join(document.documentElement.lang.startsWith("zh") ? "" : " ");
