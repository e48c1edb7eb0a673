import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  withFewBreaks,
  withFewEnds,
  withFewQuotes,
  withLeanCsp,
  withoutMarks,
} from "./lean-pages.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const page = (policy: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}"><style>p{color:red}</style><script>go()</script><script src="x.js"></script>`;

it("keeps the hashes of what stands in the page and drops all others", () => {
  const kept = `script-src 'self' ${hash("go()")}; style-src 'self' ${hash("p{color:red}")};`;
  const policy = `script-src 'self' ${hash("other")} ${hash("go()")}; style-src 'self' ${hash("p{color:red}")} ${hash("")};`;
  expect(withLeanCsp(page(policy))).toBe(page(kept));
});

it("leaves out a directive that says what holds for all", () => {
  const policy = (more: string) =>
    `<meta http-equiv="content-security-policy" content="default-src 'self';object-src 'none';${more}">`;
  expect(withLeanCsp(policy(" script-src 'self'; style-src 'self';"))).toBe(
    policy(" style-src 'self';"),
  );
});

it("leaves a page without a policy as it is", () => {
  expect(withLeanCsp("<p>text</p>")).toBe("<p>text</p>");
});

it("leaves out of a lesson the marks of what the search reads, and of no other page", () => {
  const marked = '<p class="a" data-find="no">data-find</p><p data-find>b</p>';
  const lesson = (text: string) => `<article class="lesson" data-module="m">${text}</article>`;
  expect(withoutMarks(lesson(marked))).toBe(lesson('<p class="a">data-find</p><p>b</p>'));
  expect(withoutMarks(marked)).toBe(marked);
});

describe("withFewBreaks", () => {
  it.each([
    ["paragraphs", "<p>a</p>\n<p>b</p>", "<p>a</p><p>b</p>"],
    ["a list and its entries", "<ol>\n<li>a</li>\n</ol>", "<ol><li>a</li></ol>"],
    ["a section and its text", '</section>\n\n<div class="text">', '</section><div class="text">'],
  ])("leaves out the ends of lines between %s", (_, html, lean) => {
    expect(withFewBreaks(html)).toBe(lean);
  });

  it.each([
    ["words", "<p>a\nb</p>"],
    ["what stands in one line", "<a>a</a>\n<a>b</a>"],
    ["a block and words", "<li>a<p>b</p>\nc</li>"],
  ])("keeps those between %s", (_, html) => {
    expect(withFewBreaks(html)).toBe(html);
  });
});

describe("withFewQuotes", () => {
  it.each([
    ["a word", '<p class="small" id="a">x</p>', "<p class=small id=a>x</p>"],
    ["an address that ends with a slash", '<a href="/en/">x</a>', "<a href=/en/>x</a>"],
    ["an empty element", '<input type="radio" name="o"/>', "<input type=radio name=o>"],
    ["a drawing's", '<svg><path d="M0"/></svg>', "<svg><path d=M0 /></svg>"],
    ["what has no value", '<form id="q" novalidate>', "<form id=q novalidate>"],
    [
      "a script’s",
      '<script type="module" src="a.js"></script>',
      "<script type=module src=a.js></script>",
    ],
    ["an end of a tag in another value", '<p title="a > b" id="c">', '<p title="a > b" id=c>'],
  ])("leaves out the marks of %s", (_, html, lean) => {
    expect(withFewQuotes(html)).toBe(lean);
  });

  it.each([
    ["spaces", '<p class="small plain">x</p>'],
    ["no value", '<option value="">x</option>'],
    ["an equals sign", '<a href="?a=b">x</a>'],
    ["other marks", `<p title="it's">x</p>`],
    ["entities that need none", "<p>a &lt; b, c=&quot;d&quot;</p>"],
    ["code", '<script>document.write(\'<p class="a">\')</script><style>[a="b"]{}</style>'],
  ])("keeps those around %s", (_, html) => {
    expect(withFewQuotes(html)).toBe(html);
  });
});

describe("withFewEnds", () => {
  it.each([
    ["a path", '<path d="M0 > 1" class=a></path>', '<path d="M0 > 1" class=a />'],
    ["each of several", "<rect x=1></rect><line y=2></line>", "<rect x=1 /><line y=2 />"],
  ])("lets %s end itself", (_, html, lean) => {
    expect(withFewEnds(html)).toBe(lean);
  });

  it.each([
    ["a shape that holds something", "<path d=M0><title>a</title></path>"],
    ["an empty element of a page", "<span></span><div></div>"],
    ["an element whose name begins alike", "<lines></lines>"],
  ])("leaves %s as it is", (_, html) => {
    expect(withFewEnds(html)).toBe(html);
  });
});
