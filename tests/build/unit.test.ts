// README's first step, a name and a contact in `content/site.yaml`, keeps every page within its budget.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildUnit, UNIT } from "../unit-site.ts";
import { FIRST_VIEW, MODULE } from "./budget.ts";
import { addedBy, localeOf } from "./settings.ts";
import { htmlOf as builtHtmlOf, builtPages, gzipped } from "./site.ts";

const pages = builtPages();
let folder = "";
beforeAll(() => {
  folder = buildUnit(".cache/unit-weight");
}, 120_000);

const htmlOf = (page: string): string =>
  readFileSync(`${folder}/${page.endsWith(".html") ? page : `${page}index.html`}`, "utf8");

describe("a unit with a long name and contact", () => {
  it.each(pages)("/%s is within the budget of a first view", (page) => {
    expect(gzipped(htmlOf(page))).toBeLessThanOrEqual(FIRST_VIEW);
  });

  it("has its modules within theirs, beside its own settings", () => {
    const weights = pages
      .filter((page) => /\/modules\/[^/]+\/$/.test(page))
      .map((page) => ({ page, bytes: gzipped(htmlOf(page)) - addedBy(UNIT, localeOf(page)) }))
      .sort((one, other) => one.bytes - other.bytes);
    expect(weights.filter(({ bytes }) => bytes > MODULE.each)).toEqual([]);
    expect(weights[weights.length >> 1]?.bytes).toBeLessThanOrEqual(MODULE.half);
  });

  it("adds no more to a module's page than its settings account for", () => {
    for (const page of pages.filter((each) => /\/modules\/[^/]+\/$/.test(each))) {
      const added = gzipped(htmlOf(page)) - gzipped(builtHtmlOf(page));
      expect(added, page).toBeLessThanOrEqual(addedBy(UNIT, localeOf(page)));
    }
  });

  it.each(["en", "zh-hans"] as const)("shows name and contact on its pages, %s", (locale) => {
    const html = htmlOf(`${locale}/`);
    const wanted = [UNIT.unit[locale], UNIT.contact[locale]];
    expect(wanted.filter((text) => !html.includes(text))).toEqual([]);
  });
});
