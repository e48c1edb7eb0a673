// The site works under any path of a server, and after it was moved: no address in it begins at a server's root.
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { builtPages, fileOf, htmlOf, tagsOf } from "./site.ts";

const files = readdirSync("dist", { recursive: true, encoding: "utf8" }).map((path) =>
  path.replaceAll("\\", "/"),
);
/** What stands at the top of the site: "en", "_astro", "favicon.svg"… */
const tops = [...new Set(files.map((path) => path.replace(/\/.*/, "")))];
const fromRoot = new RegExp(`["'\`(=]/(?:${tops.join("|").replaceAll(".", "\\.")})[/"'\`)]`);

it("no attribute of a page begins with a slash", () => {
  const found = builtPages().flatMap((page) =>
    tagsOf(htmlOf(page)).flatMap(({ name, attributes }) =>
      Object.entries(attributes).flatMap(([key, value]) =>
        value.startsWith("/") ? [`${page}: <${name} ${key}=${value}>`] : [],
      ),
    ),
  );
  expect(found).toEqual([]);
});

it("no file names what stands at the top of the site by its place below a server's root", () => {
  expect(tops).toEqual(expect.arrayContaining(["en", "zh-hans", "_astro", "data", "version.json"]));
  // What the test looks for is what such an address looks like.
  expect('href="/en/glossary/"').toMatch(fromRoot);
  expect("`/_astro/a.css`").toMatch(fromRoot);
  const texts = files.filter((path) => /\.(css|html|js|json|svg)$/.test(path));
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((path) => fromRoot.test(fileOf(path)))).toEqual([]);
});

it("each page says where the site begins: as many folders up as it is deep", () => {
  for (const page of builtPages().filter((path) => path.includes("/"))) {
    const [html] = tagsOf(htmlOf(page));
    expect(html?.attributes["data-base"], page).toBe("../".repeat(page.split("/").length - 1));
  }
});

it("the page for what is lost fetches nothing: it is shown in any folder", () => {
  const addresses = tagsOf(htmlOf("404.html")).flatMap(
    ({ attributes: { href, src } }) => href ?? src ?? [],
  );
  expect([...new Set(addresses)]).toEqual(["data:,", "../"]);
});
