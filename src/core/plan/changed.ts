/**
 * What differs from before: only that is recorded, so that another computer's change of another field lives on.
 * Undefined if nothing does. An empty text, `null` and a field that is missing are the same.
 */
export function changed<F extends object>(
  before: object | undefined,
  now: F,
): Partial<F> | undefined {
  const old = new Map<string, unknown>(Object.entries(before ?? {}));
  const fields = Object.entries(now).filter(([key, value]) => text(value) !== text(old.get(key)));
  return fields.length > 0 ? (Object.fromEntries(fields) as Partial<F>) : undefined;
}

const text = (value: unknown): string | undefined => JSON.stringify(value || undefined);
