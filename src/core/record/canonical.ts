/**
 * JSON with sorted keys and without spaces: equal values give equal text, whichever program made them. Checksums and
 * the choice between two events with one id depend on it, so it must never change. It recurses: check the depth of
 * values from outside first.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const body = value as Readonly<Record<string, unknown>>;
  const fields = Object.keys(body)
    .filter((key) => body[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(body[key])}`);
  return `{${fields.join()}}`;
}
