// `npm run serve`: serves the built site on a free port and prints its address. PORT chooses another.
import "../course/shown-languages.ts";
import { existsSync } from "node:fs";
import { readSite } from "#course/reading.ts";
import { serveFolder } from "./server.ts";

if (!existsSync("dist/index.html")) {
  console.error("There is no built site yet: npm run build makes it.");
  process.exit(1);
}
const { portals } = readSite();
const { url } = await serveFolder(
  "dist",
  "/",
  Number(process.env["PORT"] ?? 4321),
  portals.join(" ") || undefined,
);
console.log(`\n  Whetstone is at ${url}\n  Ctrl+C stops it.\n`);
