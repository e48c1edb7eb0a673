// `npm run test:engines`: the SQL that makes the report's tables, in an engine that also runs on many machines. Fetches it into
// .cache, 0.5 GB, which is why it is no dependency.
import { existsSync, mkdirSync } from "node:fs";
import { CHDB, ENGINES } from "../../tests/engines/chdb.ts";
import { run } from "./debian.ts";

mkdirSync(ENGINES, { recursive: true });
const options = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
if (!existsSync(`${ENGINES}/node_modules/chdb`)) {
  run("npm", "install", "--prefix", ENGINES, ...options, CHDB);
}
process.exitCode = run("vitest", "run", "--config", "tests/engines/vitest.config.ts");
