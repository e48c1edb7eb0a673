// Has to be read before anything that asks for the site's languages: a unit may show one alone.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { unitFolder } from "./content-files.ts";

/** What `languages:` in the unit's settings says; nothing if it can't be read, which the check of the content then tells. */
function languages(): string[] | undefined {
  const file = join(unitFolder() ?? "", "site.yaml");
  if (unitFolder() === undefined || !existsSync(file)) return undefined;
  try {
    const said: unknown = parse(readFileSync(file, "utf8"))?.languages;
    return Array.isArray(said) && said.length > 0 ? said.map(String) : undefined;
  } catch {
    return undefined;
  }
}

globalThis.whetstoneLanguages = languages();
