// All scripts of the built site as one classic script that fetches nothing.
import { resolve } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { LENT } from "../../folder/lent.ts";
import { SYNTAX } from "../../integrations/browsers.ts";
import { plainImports } from "../../integrations/plain-imports.ts";

const ENTRY = "folder-entry";
const START = "src/folder/start.ts";

/** The script of the pages: `names` are the modules that pages name, in a built folder. Each runs on the pages that name it. */
export const pageScript = (folder: string, names: readonly string[]): Promise<string> => {
  const runs = names.map((name) => {
    const path = JSON.stringify(resolve(folder, name));
    return `${JSON.stringify(name)}: () => import(${path})`;
  });
  const code = `import { start } from ${JSON.stringify(resolve(START))};\nstart({ ${runs.join(", ")} });`;
  return bundle(ENTRY, [entry(code), ownAddress(), plainImports()], lent);
};

/** The script of the page that keeps the record where files share no storage. */
export const keeperScript = (): Promise<string> => bundle("src/folder/keeper.ts");

/** The site's scripts take from the folder what the browser has otherwise for files. */
const lent = Object.fromEntries(LENT.map((name) => [name, `whetstoneFolder.${name}`]));

const entry = (code: string): Plugin => ({
  name: "whetstone:folder-entry",
  resolveId: (id) => (id === ENTRY ? id : undefined),
  load: (id) => (id === ENTRY ? code : undefined),
});

/** Modules find styles beside themselves. A classic script has no address of its own once it has run. */
const ownAddress = (): Plugin => ({
  name: "whetstone:folder-address",
  enforce: "pre",
  transform: (code) => code.replace(/\bimport\.meta\.url\b/g, "whetstoneFolder.script"),
});

async function bundle(
  input: string,
  plugins: readonly Plugin[] = [],
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define,
    plugins: [...plugins],
    build: {
      target: SYNTAX,
      write: false,
      modulePreload: false,
      rolldownOptions: { input, output: { format: "iife", codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
