/**
 * The form in which texts are compared: full-width and half-width letters, capitals, and what cannot be seen (zero-width
 * spaces, soft hyphens) make no difference. Unicode NFKC folds the widths.
 */
export const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "");
