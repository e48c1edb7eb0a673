// The page of the case and the sheets as they were built: drawings and tables show the tables' own numbers, and every episode, paper and sheet
// is one link away from where it belongs, there and back.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readTable } from "#core/case/table.ts";
import { TOOLS } from "#core/content/schema/tools.ts";
import { LOCALES } from "#core/i18n/locales.ts";
import { modules } from "../browser/content.ts";
import { attribute, type Element, elementsIn, parsed, wordsIn } from "./parsed.ts";
import { fromRoot, htmlOf } from "./site.ts";

const content = (file: string): string => readFileSync(`content/${file}`, "utf8");
const figures = readTable(content("case/figures.csv")).rows;
const windows = readTable(content("case/windows.csv")).rows;
const charts = parse(content("case/charts.yaml")) as Record<string, { rows: string[] }>;
const papers = parse(content("case/documents.yaml")) as Record<string, { month: number }>;

/** The numbers of a drawing by the files alone, row by row. */
const numbersOf = (id: string): number[][] =>
  (charts[id]?.rows ?? []).map((row) => {
    const [column = "", window] = row.split("/w");
    const rows = window ? windows.filter((one) => one["window"] === Number(window)) : figures;
    return rows.map((one) => one[column] ?? Number.NaN);
  });

const named = (root: Element, ...names: string[]): Element[] =>
  elementsIn(root).filter(({ tagName }) => names.includes(tagName));
const bodyOf = (page: string): Element => {
  const [html] = elementsIn(parsed(htmlOf(page)).root);
  if (html === undefined) throw new Error(`${page} is empty`);
  return html;
};
/** The links of a page, as if the site were served from `/`. */
const hrefsOf = (page: string): string[] =>
  named(bodyOf(page), "a").flatMap((link) => {
    const href = attribute(link, "href");
    return href === undefined ? [] : fromRoot(page, href);
  });
const numbersIn = (elements: readonly Element[]): number[] =>
  elements.map((element) => Number(wordsIn(element)));

describe.each(LOCALES)("%s", (locale) => {
  const page = bodyOf(`${locale}/case/`);
  const drawings = named(page, "figure");

  it("draws waits, returns by reason, three windows and hours by role", () => {
    expect(Object.keys(charts).sort()).toEqual(["hours", "reasons", "wait", "windows"]);
    expect(drawings).toHaveLength(4);
  });

  it.each(Object.keys(charts))("%s: drawing and folded table have the files' numbers", (id) => {
    const figure = drawings.find((one) =>
      elementsIn(one).some((element) => attribute(element, "id") === `${id}-t`),
    );
    if (figure === undefined) throw new Error(`${id} is not drawn`);
    const wanted = numbersOf(id);
    expect(wanted.flat()).toHaveLength(12 * (charts[id]?.rows.length ?? 0));
    const texts = named(figure, "text").filter((text) => attribute(text, "class") === undefined);
    expect(texts.map((text) => numbersIn(named(text, "tspan")))).toEqual(wanted);

    const [table] = named(figure, "table");
    const cells = table ? named(table, "tbody").flatMap((body) => named(body, "tr")) : [];
    expect(cells.map((row) => numbersIn(named(row, "td")))).toEqual(
      figures.map((_, month) => wanted.map((row) => row[month])),
    );
  });

  it("names each drawing and describes it to those who cannot see it", () => {
    for (const svg of drawings.flatMap((figure) => named(figure, "svg"))) {
      const ids = (attribute(svg, "aria-labelledby") ?? "").split(" ");
      expect(named(svg, "title", "desc").map((element) => attribute(element, "id"))).toEqual(ids);
      expect(named(svg, "title", "desc").every((element) => wordsIn(element) !== "")).toBe(true);
    }
  });

  it("opens every paper, and each paper leads back to its month", () => {
    const hrefs = hrefsOf(`${locale}/case/`);
    for (const [paper, { month }] of Object.entries(papers)) {
      expect(hrefs).toContain(`/${locale}/case/${paper}/`);
      expect(hrefsOf(`${locale}/case/${paper}/`)).toContain(`/${locale}/case/#m${month}`);
    }
  });

  it.each(modules)(
    "%s: its episode leads to month and papers, and the month back to it",
    (slug) => {
      const { episode, tools = [] } = parse(content(`modules/${slug}/module.yaml`)) as {
        episode: { month: number; documents?: string[] };
        tools?: string[];
      };
      const hrefs = hrefsOf(`${locale}/modules/${slug}/`);
      expect(hrefs).toContain(`/${locale}/case/#m${episode.month}`);
      for (const paper of episode.documents ?? []) {
        expect(hrefs).toContain(`/${locale}/case/${paper}/`);
        expect(hrefsOf(`${locale}/case/${paper}/`)).toContain(`/${locale}/modules/${slug}/#case`);
      }
      expect(hrefsOf(`${locale}/case/`)).toContain(`/${locale}/modules/${slug}/#case`);
      for (const tool of tools) {
        expect(hrefs).toContain(`/${locale}/tools/${tool}/`);
        expect(hrefsOf(`${locale}/tools/${tool}/`)).toContain(`/${locale}/modules/${slug}/`);
      }
      expect(hrefs, "At work leads to the practice log").toContain(`/${locale}/apply/?${slug}#log`);
    },
  );

  it("every sheet is listed and taught somewhere", () => {
    const hrefs = hrefsOf(`${locale}/tools/`);
    for (const tool of TOOLS) {
      expect(hrefs).toContain(`/${locale}/tools/${tool}/`);
      expect(hrefsOf(`${locale}/tools/${tool}/`).join(" ")).toContain(`/${locale}/modules/`);
    }
  });

  it("asks to look at August's figures before it tells what they show", () => {
    const html = htmlOf(`${locale}/case/`);
    const order = ["id=m8", "id=wait-t", "id=windows-t", "id=reasons-t", "id=shown", "id=m9"];
    const places = order.map((mark) => html.indexOf(mark));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    const [folded] = named(page, "details").filter((details) =>
      elementsIn(details).some((element) => attribute(element, "id") === "shown"),
    );
    expect(folded && attribute(folded, "open")).toBeUndefined();
  });
});
