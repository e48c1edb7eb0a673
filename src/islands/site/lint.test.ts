import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { ITEM_KINDS } from "#core/items/kinds/index.ts";

interface Config {
  readonly overrides: readonly unknown[];
  readonly plugins: readonly { readonly path: string; readonly includes: readonly string[] }[];
}

/** A project with this one's plugins and overrides for the lint and nothing else. */
const project = mkdtempSync(join(tmpdir(), "lint-"));
const { plugins, overrides } = JSON.parse(readFileSync("biome.json", "utf8")) as Config;
writeFileSync(
  join(project, "biome.json"),
  JSON.stringify({
    html: { experimentalFullSupportEnabled: true },
    overrides,
    plugins: plugins.map((plugin) => ({ ...plugin, path: resolve(plugin.path) })),
  }),
);
afterAll(() => rmSync(project, { recursive: true }));

/** What the lint says of a text at a path of the project. */
function lint(path: string, text: string): string {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const { stdout, stderr } = spawnSync("biome", ["lint", path], { cwd: project, encoding: "utf8" });
  expect(stdout).toContain("Checked 1 file");
  return stdout + stderr;
}

const PAST_THE_LOADER = [
  'export const a = () => import("./items.ts");',
  'export const a = fetch("items.json");',
  'export const a = window.fetch("items.json", { cache: "reload" });',
  "export const a = new XMLHttpRequest();",
  'export const a = navigator.sendBeacon("answers");',
];

it.each(PAST_THE_LOADER)("the lint refuses a request that bypasses the loader: %s", (text) => {
  expect(lint("src/islands/new.ts", text)).toContain("loadJson or loadCode");
});

it("the lint refuses it in the script of an Astro file, too", () => {
  const text = '---\n---\n\n<script>\n  fetch("items.json");\n</script>\n';
  expect(lint("src/components/New.astro", text)).toContain("loadJson or loadCode");
});

it("the lint lets through what the loader loads", () => {
  const text = `import { loadCode } from "#islands/site/load.ts";

export const items = () => loadCode(() => import("./items.ts"));
`;
  expect(lint("src/islands/new.ts", text)).not.toContain("loadJson or loadCode");
});

const PAST_THE_INPUT_METHOD = [
  'document.addEventListener("keydown", () => {});',
  "addEventListener('keyup', () => {}, { passive: true });",
  "document.body.onkeydown = () => {};",
  "export const A = () => <input onKeyDown={() => {}} />;",
];

it.each(PAST_THE_INPUT_METHOD)(
  "the lint refuses a listener that takes keys from an input method: %s",
  (text) => {
    expect(lint("src/islands/new.tsx", text)).toContain("with listenForKeys");
  },
);

it("the lint accepts keys listened for with listenForKeys", () => {
  const text = `import { listenForKeys } from "#islands/site/keys.ts";

listenForKeys(document, () => {});
document.addEventListener("click", () => {});
`;
  expect(lint("src/islands/new.tsx", text)).not.toContain("with listenForKeys");
});

const INTO_ANOTHER_ISLAND = [
  'import "#islands/record/page.tsx";',
  'export { Erase } from "#islands/record/Erase.tsx";',
  'export type { RecordProps } from "#islands/record/types.ts";',
  'import "../record/page.tsx";',
];

it.each(INTO_ANOTHER_ISLAND)("the lint refuses an island that imports from another: %s", (text) => {
  expect(lint("src/islands/new/Part.tsx", text)).toContain("noRestrictedImports");
});

it("the lint lets an island import its own files and those of the ground floor", () => {
  const text = `import "#core/time/day.ts";
import "#islands/question/bank.ts";
import "#islands/shared/Panel.tsx";
import "#islands/site/dates.ts";
import "#stores/record.ts";
import "./types.ts";
`;
  expect(lint("src/islands/new/Part.tsx", text)).not.toContain("noRestrictedImports");
});

it.each(["site", "shared"])("the lint refuses %s that imports a question", (folder) => {
  const text = 'import "#islands/question/bank.ts";';
  expect(lint(`src/islands/${folder}/new.ts`, text)).toContain("knows no questions");
});

const BY_KIND = [
  ...[...ITEM_KINDS, "scenario"].map(
    (kind) => `export const a = (item) => item.kind === "${kind}";`,
  ),
  "export const a = (entry) => entry?.kind !== 'scenario';",
  'export const a = ({ kind }) => kind === "single";',
  'export const a = (item) => "ordering" === item.kind;',
  'export function a(item) {\n  switch (item.kind) {\n    case "matching":\n      return 1;\n  }\n}',
  'export const a = (item) => ["multiple", "single"].includes(item.kind);',
];

it.each(BY_KIND)(
  "the lint refuses code outside the tables that asks for an item's kind: %s",
  (text) => {
    expect(lint("src/core/review/new.ts", text)).toContain("a new kind would be missed here");
  },
);

it("the lint refuses it in an Astro file, too", () => {
  const text = '---\nconst { item } = Astro.props;\n---\n\n{item.kind === "recall" && <p>…</p>}\n';
  expect(lint("src/components/New.astro", text)).toContain("a new kind would be missed here");
});

it("the lint lets the tables of kinds and the kinds' components ask, and others compare two kinds", () => {
  const text = 'export const a = (item) => item.kind === "single";';
  for (const path of ["src/core/items/kinds/new/rules.ts", "src/islands/question/New.tsx"]) {
    expect(lint(path, text)).not.toContain("a new kind");
  }
  const table = "export const a = (one, kind) => one.kind === kind;";
  expect(lint("src/core/cold/new.ts", table)).not.toContain("a new kind");
});
