// What the project needs of a machine, and whether it is there: plain JavaScript, for it runs before anything is installed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The oldest Node that every package takes. The packages bring one for the common platforms, so that an older Node on the
 * machine is enough to begin (`engines` in package.json).
 */
export const NODE_NEEDED = "24.8";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** `os`, `cpu` and `libc` of a package: one value or a list; “!x” means all but x. */
function allows(values, own) {
  const list = [values ?? []].flat();
  if (list.includes(`!${own}`)) return false;
  const named = list.filter((value) => !value.startsWith("!"));
  return named.length === 0 || named.includes(own);
}

function libc() {
  if (process.platform !== "linux") return undefined;
  // Without this, the report asks the network for the names of this machine's addresses.
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
}

/** @type {{ os: string, cpu: string, libc: string | undefined }} */
const HERE = { os: process.platform, cpu: process.arch, libc: libc() };

/**
 * Whether npm installs this package on this platform. An optional package that names no platform comes with one that does:
 * it says nothing by itself.
 */
function isWanted({ optional, os, cpu, libc: libcs }, here) {
  if (!optional) return true;
  if (os === undefined && cpu === undefined) return false;
  return allows(os, here.os) && allows(cpu, here.cpu) && allows(libcs, here.libc);
}

/** The version that is there; nothing where the package is missing or was copied in part. */
function versionIn(folder) {
  try {
    return readJson(join(folder, "package.json")).version;
  } catch {
    return undefined;
  }
}

/**
 * The packages of package-lock.json that node_modules in `folder` lacks, as lines to read; an empty list means that
 * it can be used. Reads the packages themselves: times change when a folder is copied, and npm's own list may tell of
 * packages that are not there.
 */
export function differences(folder = ".", here = HERE) {
  const { packages } = readJson(join(folder, "package-lock.json"));
  const found = Object.entries(packages).flatMap(([path, entry]) => {
    if (path === "" || !isWanted(entry, here)) return [];
    const version = versionIn(join(folder, path));
    if (version === entry.version) return [];
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const state = version === undefined ? "is missing" : `is there as ${version}`;
    return [`${name} ${entry.version} ${state}`];
  });
  // A copy of what `*` matches lacks the folder of commands.
  const commands = existsSync(join(folder, "node_modules/.bin"));
  return commands || found.length > 0 ? found : ["the commands in node_modules/.bin are missing"];
}
