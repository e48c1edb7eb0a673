// Whose code the built site carries stands in third-party.txt, with the licences, and About leads there.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { htmlOf, tagsOf } from "./site.ts";

const notices = readFileSync("dist/third-party.txt", "utf8");

/** What the sources of the browser's layers import by a package's name. */
function packagesImported(): Set<string> {
  const found = new Set<string>();
  for (const layer of ["core", "stores", "islands"]) {
    for (const file of readdirSync(`src/${layer}`, { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file) || /\.(test|bench)\.|examples/.test(file)) continue;
      const source = readFileSync(join("src", layer, file), "utf8");
      for (const [, name = ""] of source.matchAll(
        /^(?:import|export)(?! type).* from "((?:@[^/"]+\/)?[^./#"@][^/"]*)/gm,
      )) {
        found.add(name);
      }
    }
  }
  return found;
}

/** Read when the site is built, not by browsers. */
const BUILD_ONLY = ["zod", "yaml", "js-yaml", "satteri"];

it("names every package that the scripts import, with the text of its licence", () => {
  const names = [...packagesImported()].filter(
    (name) => name in manifest.dependencies && !BUILD_ONLY.includes(name),
  );
  expect(names).toEqual(expect.arrayContaining(["preact", "nanostores", "ts-fsrs"]));
  for (const name of [...names, "opencc-js"]) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
    expect(notices).toContain(`\n${name} ${version}\n`);
    const file = `node_modules/${name}/LICENSE`;
    expect(notices).toContain(readFileSync(file, "utf8").trim());
  }
});

it("names none that only the build uses", () => {
  for (const name of [...BUILD_ONLY, "astro", "vite"])
    expect(notices).not.toMatch(new RegExp(`^${name} \\d`, "m"));
});

it.each(["en", "zh-hans"])("is linked from About: %s", (locale) => {
  const links = tagsOf(htmlOf(`${locale}/about/`)).map(({ attributes }) => attributes["href"]);
  expect(links).toContain("../../third-party.txt");
});
