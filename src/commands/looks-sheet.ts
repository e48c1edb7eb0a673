// `npm run looks:sheet`: a contact sheet of the pictures that tests compare, before and after a change. What was before stands in a
// commit: the newest, or the one that is named, as in `npm run looks:sheet -- v1.0`.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PICTURES = "tests/browser/looks";
const SHEET = ".cache/looks.html";
const [commit = "HEAD"] = process.argv.slice(2);

const git = (...args: string[]): Buffer =>
  execFileSync("git", args, { maxBuffer: 1e8, stdio: ["ignore", "pipe", "inherit"] });

const now = readdirSync(PICTURES, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".png"))
  .map((file) => join(PICTURES, file));
const then = git("ls-tree", "-r", "--name-only", "-z", commit, "--", PICTURES)
  .toString()
  .split("\0")
  .filter((file) => file.endsWith(".png"));

const picture = (bytes: Buffer | undefined): string =>
  bytes === undefined
    ? "<td>—"
    : `<td><img alt="" src="data:image/png;base64,${bytes.toString("base64")}">`;

const rows = [...new Set([...then, ...now])].sort().flatMap((file) => {
  const before = then.includes(file) ? git("show", `${commit}:${file}`) : undefined;
  const after = now.includes(file) ? readFileSync(file) : undefined;
  return before && after?.equals(before)
    ? []
    : [`<tr><th>${file.slice(PICTURES.length + 1)}${picture(before)}${picture(after)}`];
});

mkdirSync(".cache", { recursive: true });
writeFileSync(
  SHEET,
  `<!doctype html><meta charset="utf-8"><title>Before and after</title>
<style>td, th { vertical-align: top; padding: 8px } img { max-width: 45vw; border: 1px solid }</style>
<table><tr><th><th>${commit}<th>now${rows.join("\n")}</table>`,
);
console.log(`${rows.length} of ${now.length} pictures differ from ${commit}: ${SHEET}`);
