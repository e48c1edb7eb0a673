import { existsSync, readFileSync } from "node:fs";

/** The Chromium that `npm test` found, or nothing where Playwright brings its own. */
export function browserPath(): string | undefined {
  if (process.env["CHROMIUM"]) return process.env["CHROMIUM"];
  const note = "node_modules/.chromium";
  return existsSync(note) ? readFileSync(note, "utf8") || undefined : undefined;
}
