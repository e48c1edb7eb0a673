// Words that nothing shows any more would be translated and reviewed for nothing.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

const code = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(tsx?|astro)$/.test(name))
  .map((name) => readFileSync(`src/${name}`, "utf8"))
  .join("\n");
const words = parse(readFileSync("content/ui/en.yaml", "utf8")) as Record<string, object>;

/** Ends of names that are put together, as in `${branch}Hint`. */
const ends = [...code.matchAll(/\$\{\w+\}([A-Z]\w*)`/g)].map(([, end = ""]) => end);

const isShown = (name: string): boolean =>
  new RegExp(`\\b${name}\\b`).test(code) || ends.some((end) => name.endsWith(end));

it("every word of the interface is shown somewhere", () => {
  const unused = Object.entries(words).flatMap(([group, strings]) =>
    Object.keys(strings)
      .filter((name) => !isShown(name))
      .map((name) => `${group}.${name}`),
  );
  expect(unused).toEqual([]);
});
