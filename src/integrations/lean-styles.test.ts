import { describe, expect, it } from "vitest";
import {
  hashOf as hash,
  withFewSpaces,
  withOwnLanguage,
  withOwnRules,
  wordsReached,
} from "./lean-styles.ts";

describe("withOwnLanguage", () => {
  const of = (lang: string, style: string) =>
    `<html lang="${lang}"><meta content="style-src ${hash(style)};"><style>${style}</style>`;
  const rules = ":root{--a:c;--d:e}p{color:red}html:lang(zh){line-height:1.8}:lang(zh){--a:b}";
  const more = "html:lang(zh) h1,html:lang(zh) h2{f:g}@supports (a:b){html:lang(zh){c:d}}";

  it("leaves out rules for pages in another language, and names the style that is left", () => {
    expect(withOwnLanguage(of("en", rules + more))).toBe(
      of("en", ":root{--a:c;--d:e}p{color:red}:lang(zh){--a:b}"),
    );
  });

  it("keeps those for the page's own without saying so, and gives the root what all of the language have", () => {
    expect(withOwnLanguage(of("zh-Hans", rules + more))).toBe(
      of(
        "zh-Hans",
        ":root{--a:b;--d:e}p{color:red}html{line-height:1.8}h1,h2{f:g}@supports (a:b){html{c:d}}",
      ),
    );
  });

  it("keeps a rule for all texts of a language where the root has no such value", () => {
    const style = ":root{--d:e}:lang(zh){--a:b}";
    expect(withOwnLanguage(of("zh-Hans", style))).toBe(of("zh-Hans", style));
  });
});

describe("withOwnRules", () => {
  const of = (style: string) =>
    `<meta content="style-src ${hash(style)};"><style>${style}</style><p class="a b">text</p><script>p.className="own"</script>`;
  const lean = (style: string) => withOwnRules(of(style), new Set(["made", "is-"]));

  it.each([
    ["a class of the page", ".a .b{color:red}"],
    ["a class that a script names", ".a.made{color:red}"],
    ["a class that a script in the page names", ".own{color:red}"],
    ["a class that a script begins", ".is-made{color:red}"],
    ["no class", "@media print{p[title]{color:red}}@keyframes k{12.5%{color:red}}"],
    ["a class that must be missing", ".a:not(.gone){color:red}"],
  ])("keeps a rule with %s", (_, style) => {
    expect(lean(style)).toBe(of(style));
  });

  it.each([
    ["a rule", ".gone .a{color:red}.b{color:blue}", ".b{color:blue}"],
    ["one selector of a rule", ".a,.gone,.b{color:red}", ".a,.b{color:red}"],
    ["a condition with nothing in it", "@media print{.gone{color:red}}p{a:b}", "p{a:b}"],
  ])("leaves out %s whose class is nowhere, and names the style that is left", (_, style, left) => {
    expect(lean(style)).toBe(of(left));
  });
});

it("leaves out spaces that part nothing in styles, those in quotation marks kept", () => {
  const of = (style: string) => `<meta content="style-src ${hash(style)};"><style>${style}</style>`;
  const style = 'p{font:1rem / 1.5 "A, B", c;width:calc(1px - 2px)}\n\np>a{grid-area:1 /2}\n';
  expect(withFewSpaces(of(style))).toBe(
    of('p{font:1rem/1.5 "A, B",c;width:calc(1px - 2px)}p>a{grid-area:1/2}'),
  );
});

it("the words of a page's scripts are those of all that it can come to load, and of no other", () => {
  const scripts = new Map([
    ["a.js", 'import"./b.js";p.className="one"'],
    ["b.js", "()=>import(`./c.js`);two()"],
    ["c.js", 'import"./a.js";three()'],
    ["d.js", "four()"],
  ]);
  const words = wordsReached(["a.js"], scripts);
  expect(["one", "two", "three", "four"].filter((word) => words.has(word))).toEqual([
    "one",
    "two",
    "three",
  ]);
});
