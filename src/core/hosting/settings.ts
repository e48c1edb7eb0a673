import { LOCALES } from "#core/i18n/locales.ts";

/** The names that `site.json` may have, each with whether its value can be one. */
const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  unit: isByLocale,
  contact: isByLocale,
  logo: (value) => typeof value === "string" && /^(?![/.])[\w./-]*$/.test(value),
  portals: (value) => Array.isArray(value) && value.every((portal) => originOf(portal)),
  offline: (value) => typeof value === "boolean",
};

/** What is wrong with a `site.json` that was edited by hand; pages leave a wrong one out without a word. */
export function settingsFaults(text: string): readonly string[] {
  if (text.includes("\uFFFD")) return ["≠ UTF-8"];
  let settings: unknown;
  try {
    settings = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return [`JSON: ${(error as Error).message}`];
  }
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) {
    return ["JSON: { … }"];
  }
  return Object.entries(settings)
    .filter(([name, value]) => !FIELDS[name]?.(value))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
}

/** The portals that a `site.json` names: those that can be ones. */
export function portalsOf(settings: unknown): readonly URL[] {
  const { portals } = (settings ?? {}) as { portals?: unknown };
  return Array.isArray(portals) ? portals.flatMap((portal) => originOf(portal) ?? []) : [];
}

function isByLocale(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).every(
      ([locale, text]) =>
        (LOCALES as readonly string[]).includes(locale) && typeof text === "string",
    )
  );
}

/** An origin just as browsers write it: scheme, host and port; undefined for anything else. */
function originOf(text: unknown): URL | undefined {
  try {
    const url = new URL(String(text));
    return /^https?:$/.test(url.protocol) && url.origin === text ? url : undefined;
  } catch {
    return undefined;
  }
}
