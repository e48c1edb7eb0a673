// A unit's own site as README's first step makes it: a copy of the project with long settings in `content/site.yaml`.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** As long as names and contacts of units get: 60 letters or 30 characters, an address without a space. */
export const UNIT = {
  unit: {
    en: "Office for Agriculture and Rural Affairs of Lower Danhu Town",
    "zh-hans": "下丹湖市农业农村局和水利事务综合服务与行政执法统筹管理办公室",
  },
  contact: {
    en: "Questions: Training Section, Room 1204, extension 86-401, or orientation.and.training@agriculture.lower-danhu.example",
    "zh-hans":
      "咨询：干部教育培训科（行政中心一号楼1204室），内线86-401，或发邮件至orientation.and.training@agriculture.lower-danhu.example",
  },
} as const;

/** What a build needs, tests aside. Packages are found in the folder above. */
const PARTS = ["src", "content", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

/** Builds the unit's site in a folder below `.cache`; the built folder is returned. */
export const buildUnit = (folder: string, env: Readonly<Record<string, string>> = {}): string =>
  buildCopy(folder, setUnit, env);

function setUnit(folder: string): void {
  const settings = join(folder, "content/site.yaml");
  const text = Object.entries(UNIT).reduce(
    (yaml, [key, value]) =>
      yaml.replace(new RegExp(`^${key}:.*$`, "m"), `${key}: ${JSON.stringify(value)}`),
    readFileSync(settings, "utf8"),
  );
  writeFileSync(settings, text);
}

/** Builds a copy of the project that was changed before, in a folder below `.cache`; the built folder is returned. */
export function buildCopy(
  folder: string,
  change: (folder: string) => void,
  env: Readonly<Record<string, string>> = {},
): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  change(folder);
  // Vitest sets what Vite would read as its own: the base of addresses, and whether it is a build for use.
  const { BASE_URL, MODE, DEV, PROD, SSR, NODE_ENV, ...own } = process.env;
  const built = spawnSync("astro", ["build", "--silent"], {
    cwd: folder,
    env: { ...own, ...env } as NodeJS.ProcessEnv,
    encoding: "utf8",
  });
  if (built.status !== 0)
    throw new Error(`The copy of the site was not built:\n${built.stdout}${built.stderr}`);
  return join(folder, "dist");
}
