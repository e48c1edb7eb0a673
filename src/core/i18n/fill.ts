/** Puts values into a text's `{names}`. A name without a value stays as it is, so that a fault shows. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));

/**
 * Chooses from `one|many` by a number and fills it in as `{n}`. A text without a bar serves for every number,
 * as in Chinese.
 */
export function count(
  template: string,
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [one = "", many = one] = template.split("|");
  return fill(n === 1 ? one : many, { n, ...values });
}
