/** A day in the page's language, from milliseconds since 1970 UTC, by the clock of this computer. */
export const dateOf = (at: number): string =>
  new Date(at).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
