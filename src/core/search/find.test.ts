import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textsOf } from "./entry.ts";
import { finder } from "./find.ts";
import type { PageText } from "./texts.ts";

const PAGES: readonly PageText[] = [
  {
    path: "theory/",
    title: "Theory and practice",
    places: [
      { text: "Five principles · 1 of 5" },
      {
        id: "look",
        title: "Go and look",
        text: "Cases explain.\nA theory is borne out in practice.",
      },
    ],
  },
  {
    path: "terms/",
    title: "Terms",
    places: [
      { text: "" },
      { id: "carrier", title: "Carrier", text: "What brings learning to people, in theory." },
      { id: "practice", title: "Practice", text: "What is done at work. Carriers of practice." },
    ],
  },
  {
    path: "zh/",
    title: "团体学习",
    places: [
      { text: "脱产学习……用处不大，说假话更不行。" },
      { id: "t", title: "T型干部", text: "一专多能。\n抽3个人脱产一个月。" },
    ],
  },
];
const find = finder({ pages: PAGES, traditional: "脫脱產产說说團团體体學学習习" });
const paths = (query: string) => find(query).pages.map(({ path }) => path);
const ids = (query: string) => find(query).pages[0]?.places.map(({ id }) => id);
const excerpt = (query: string) =>
  find(query)
    .pages[0]?.places[0]?.excerpt()
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join("");

describe("finds", () => {
  it("pages that hold every word, one that has them in its title before others", () => {
    expect(paths("practice theory")).toEqual(["theory/", "terms/"]);
    expect(paths("theory carrier")).toEqual(["terms/"]);
  });
  it("first the place whose heading is what was asked for", () => {
    expect(ids("carrier")?.[0]).toBe("carrier");
    expect(find("practice").pages[1]?.places.map(({ id }) => id)[0]).toBe("practice");
  });
  it("first the page that is called so, the one with the shortest such title before others", () => {
    expect(paths("practice")).toEqual(["theory/", "terms/"]);
    const called = (title: string) => ({ path: title, title, places: [{ text: "" }] });
    const [session, module] = [called("Session: Group learning"), called("Group learning")];
    const search = finder({ pages: [session, module] });
    expect(search("group").pages.map(({ path }) => path)).toEqual([module.path, session.path]);
  });
  it("of each page only the places that hold most of the words", () => {
    expect(ids("carriers of practice")).toEqual(["practice"]);
  });
  it("other forms of an English word", () => {
    expect(paths("theories")).toEqual(["theory/", "terms/"]);
    expect(paths("learners")).toEqual(["terms/"]);
  });
  it.each([
    "脱产",
    "假话",
    "产学",
    "习",
    "Ｔ型",
    "t型",
    "T型 干部",
    "3个",
    "脫產",
    "團體學習",
    "說",
  ])("%s, however a language cuts words, and in other forms of its characters", (query) => {
    expect(find(query)).toMatchObject({ partly: false, pages: [{ path: "zh/" }] });
  });
  it("words with an ideographic space, a hyphen or a soft hyphen in between", () => {
    for (const query of ["theory　practice", "theory-practice", "the\u00ADory practice"])
      expect(paths(query)).toEqual(["theory/", "terms/"]);
  });
});

describe("where no page holds all", () => {
  it("finds those that hold most of the words, and says so", () => {
    expect(find("carrier xylophone")).toMatchObject({ partly: true, pages: [{ path: "terms/" }] });
  });
  it("finds those that hold the parts of a Chinese word", () => {
    expect(find("脱产团体学习")).toMatchObject({ partly: true, pages: [{ path: "zh/" }] });
  });
  it("finds nothing for an unknown word or an empty query", () => {
    for (const query of ["xylophone", "木琴", "  ", "，"]) expect(paths(query)).toEqual([]);
  });
});

describe("an excerpt", () => {
  it("is the line that holds most of the words, with whole words marked", () => {
    expect(excerpt("theor practice borne")).toBe("A [theory] is [borne] out in [practice].");
  });
  it("is the longest line where only the heading was found", () => {
    const lines = { text: "Module 3 of 5\nWhat it is about, at some length.\nThe end." };
    const search = finder({ pages: [{ path: "", title: "Title", places: [lines] }] });
    expect(search("title").pages[0]?.places[0]?.excerpt()).toEqual([
      { text: "What it is about, at some length.", marked: false },
    ]);
  });
  it("marks the right characters after one that folds into several", () => {
    expect(excerpt("假话")).toBe("脱产学习……用处不大，说[假话]更不行。");
  });
  it("begins before the first word that was found, and cuts no word", () => {
    const text = `${"early words come first ".repeat(12)}then the needle ${"and many more ".repeat(20)}`;
    const long = finder({ pages: [{ path: "", title: "Long", places: [{ text }] }] });
    const [place] = long("needle").pages[0]?.places ?? [];
    const shown =
      place
        ?.excerpt()
        .map((stretch) => stretch.text)
        .join("") ?? "";
    expect(shown).toMatch(/^…(?:early|words|come|first) .* needle .*(?:and|many|more)…$/);
    expect(shown.length).toBeLessThan(180);
  });
});

it("finds any stretch of a Chinese text on its page", () => {
  const han = fc.string({
    unit: fc.constantFrom(..."学习机关团体工作实践载体脱产假话"),
    minLength: 1,
  });
  fc.assert(
    fc.property(han, han, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, other, at, length) => {
      const from = at % text.length;
      const page = (path: string, body: string) => ({ path, title: "", places: [{ text: body }] });
      const search = finder({ pages: [page("here/", text), page("there/", other)] });
      const { pages, partly } = search(text.slice(from, from + length));
      expect(partly).toBe(false);
      expect(pages.map(({ path }) => path)).toContain("here/");
    }),
  );
});

it("headings and terms can be searched alone", () => {
  const texts = textsOf([
    { title: "Carrier", path: "glossary/#carrier", about: "A vehicle of learning" },
  ]);
  expect(finder(texts)("learn").pages).toMatchObject([
    { path: "glossary/#carrier", places: [{ id: "" }] },
  ]);
});
