/**
 * JSON with the keys of every object sorted and no spaces: equal values give equal text, whatever made them. Checksums
 * and the choice between two bodies of one id rest on it, so it never changes. Recursive: check the depth of what
 * comes from outside first.
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
