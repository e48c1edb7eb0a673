const DAY: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" };

/** A day with its weekday in the page's language, from ms since 1970 UTC. */
export const dayOf = (at: number): string =>
  new Date(at).toLocaleDateString(document.documentElement.lang, DAY);

/** The same in a few letters, for the foot of a bar. */
export const shortDay = (at: number): string => String(new Date(at).getDate());
