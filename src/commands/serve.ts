// `npm run serve`: serves the built site on a free port and prints its address. PORT chooses another.
import { existsSync } from "node:fs";
import { readSite } from "../integrations/site.ts";
import { serveFolder } from "./server.ts";

if (!existsSync("dist/index.html")) {
  console.error("There is no built site yet: npm run build makes it.");
  process.exit(1);
}
const { base } = await readSite();
const { url } = await serveFolder("dist", base, Number(process.env["PORT"] ?? 4321));
console.log(`\n  Whetstone is at ${url}\n  Ctrl+C stops it.\n`);
