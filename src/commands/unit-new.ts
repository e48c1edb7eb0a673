// `npm run unit:new`: lays out an example of a unit's own site, to be changed: settings, words, two modules of its own, one of
// the course's hidden, a term, a sheet, a page, one language. UNIT=path names another folder than unit/.
import { cpSync, existsSync } from "node:fs";
import { UNIT_NAME } from "../course/content-files.ts";

const folder = UNIT_NAME || "unit";

if (existsSync(folder)) {
  console.error(
    `There is a folder ${folder}/ already: nothing was changed. Move it away, or name another with UNIT=path.`,
  );
  process.exit(1);
}
cpSync("src/commands/unit-example", folder, { recursive: true });
console.log(
  `The example is in ${folder}/. Change it; npm run check says what is wrong, npm run dev shows it, npm run build builds it.`,
);
