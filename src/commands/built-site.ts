import { existsSync } from "node:fs";
import { refuse } from "./content.ts";

/** The folder of the built site; the command ends where there is none. */
export function siteOrRefuse(): string {
  return existsSync("dist/index.html")
    ? "dist"
    : refuse("There is no built site yet: npm run build makes it.");
}
