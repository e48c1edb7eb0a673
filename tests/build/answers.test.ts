// A module's answers stand apart from its worksheet: one link away, and nowhere that somebody who searches comes upon them.
import { describe, expect, it } from "vitest";
import { builtPages, fileOf, htmlOf, tagsOf } from "./site.ts";

const pages = builtPages();
const modulePages = pages.filter((page) => /\/modules\/[^/]+\/$/.test(page));

describe.each(modulePages)("/%s", (page) => {
  const links = tagsOf(htmlOf(page)).flatMap(({ name, attributes: { href } }) =>
    name === "a" && href?.startsWith("answers/") ? [href] : [],
  );
  const answers = tagsOf(htmlOf(`${page}answers/`));
  const anchors = answers.flatMap(({ name, attributes: { id } }) => (name === "h3" && id) || []);

  it("leads to its answers as a whole, and to each question's", () => {
    expect(links).toContain("answers/");
    expect(anchors.length).toBeGreaterThan(5);
    expect(links.filter((href) => href !== "answers/").sort()).toEqual(
      anchors.map((id) => `answers/#${id}`).sort(),
    );
  });

  it("has its answers asked out of search engines", () => {
    const robots = answers.filter(({ attributes: { name } }) => name === "robots");
    expect(robots.map(({ attributes: { content } }) => content)).toEqual(["noindex"]);
  });
});

it.each(["en", "zh-hans"])("the search finds lessons, and no answers: %s", (locale) => {
  const { pages: found } = JSON.parse(
    fileOf(`data/${JSON.parse(fileOf("version.json"))}/${locale}/find.json`),
  ) as {
    pages: { path: string }[];
  };
  const paths = found.map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith("modules/")).length).toBeGreaterThan(15);
  expect(paths.filter((path) => path.includes("answers/"))).toEqual([]);
});
