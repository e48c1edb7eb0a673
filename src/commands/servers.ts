// `npm run test:servers`: the files for hosts on the web servers that they are for. Installs those that are missing where it
// may, which is as root on Debian; else it says which did not run. With CI set all have to run.
import { existsSync } from "node:fs";
import { install, run } from "./debian.ts";
import { findProgram } from "./host.ts";
import { SERVERS } from "./web-servers.ts";

if (!existsSync("dist/index.html")) {
  console.error("There is no built site yet: npm run build makes it.");
  process.exit(1);
}
const missing = SERVERS.filter(({ program }) => findProgram(program) === undefined);
if (missing.length > 0) install([...new Set(missing.flatMap(({ packages }) => packages))]);
// What stands behind the command's name goes on to Vitest.
process.exitCode = run(
  "vitest",
  "run",
  "--config",
  "tests/servers/vitest.config.ts",
  ...process.argv.slice(2),
);
