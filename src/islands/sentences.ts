const isChinese = (): boolean => document.documentElement.lang.startsWith("zh");

/** Sentences one after the other: Chinese sets no space between them. */
export const sentences = (...parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false).join(isChinese() ? "" : " ");

/** The colon of the page's language: the Chinese one is as wide as a character and brings its own space. */
export const colon = (): string => (isChinese() ? "：" : ": ");
