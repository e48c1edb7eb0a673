// The course as a folder that is opened without a web server, as the command writes it.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

export const COMMAND = "src/commands/package-folder.ts";

/** Writes the folder below `.cache`. Its name has a space and letters that addresses write otherwise, as folders of people have. */
export function packageFolder(name: string): { readonly folder: string; readonly url: string } {
  const home = resolve(".cache", name);
  const folder = `${home}/学习 course`;
  rmSync(home, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, "--out", folder], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The folder was not written:\n${stdout}${stderr}`);
  return { folder, url: `${pathToFileURL(folder)}/` };
}
