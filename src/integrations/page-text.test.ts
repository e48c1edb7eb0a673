import { expect, it } from "vitest";
import { pageText } from "./page-text.ts";

const placesOf = (body: string) =>
  pageText(`<main><div data-find>${body}</div></main>`, "a/")?.places;

it("a page that is not marked has no text to be found", () => {
  expect(pageText("<main><h1>Home</h1></main>", "")).toBeUndefined();
});

it("the title is the page's, headings with an anchor begin a place", () => {
  const page = pageText(
    `<body>menu<div data-find><h1>Title</h1><p>Lead.</p><h2 id="one">One</h2><p>First.</p><p>Second.</p>
      <h3>Without anchor</h3><p>Third.</p></div>footer</body>`,
    "a/",
  );
  expect(page).toEqual({
    path: "a/",
    title: "Title",
    places: [
      { text: "Lead." },
      { id: "one", title: "One", text: "First.\nSecond.\nWithout anchor\nThird." },
    ],
  });
});

it("what is inline stays in its sentence, and entities are characters", () => {
  expect(placesOf("<p>Tom &amp; <a href='#'>the <b>car</b>rier</a>.\n  Next.</p>")).toEqual([
    { text: "Tom & the carrier. Next." },
  ]);
});

it("what is left out and what is silent is not read", () => {
  expect(
    placesOf('<p>Seen.</p><div data-find="no"><p>Answer.</p></div><script>no()</script>'),
  ).toEqual([{ text: "Seen." }]);
});

it("a definition is called by its term; its name in the other language is part of the text", () => {
  expect(
    placesOf(
      `<p>Before.</p><dl><div id="carrier"><dt>Carrier<span class="small" lang="zh-Hans">载体</span></dt>
        <dd>A vehicle.</dd></div></dl><p>After.</p>`,
    ),
  ).toEqual([
    { text: "Before.\nAfter." },
    { id: "carrier", title: "Carrier", text: "载体\nA vehicle." },
  ]);
});

it("an entry with an anchor and no name is called by the heading above it", () => {
  expect(placesOf('<h3>Chapter</h3><ul><li id="claim.1"><p>Claim.</p></li></ul>')).toEqual([
    { text: "Chapter" },
    { id: "claim.1", title: "Chapter", text: "Claim." },
  ]);
});

it("a picture's label is one word again, however it was wrapped", () => {
  expect(
    placesOf(
      "<svg><text><tspan>学习型</tspan><tspan>机关</tspan></text><text><tspan>Try</tspan><tspan>it</tspan></text></svg>",
    ),
  ).toEqual([{ text: "学习型机关\nTry it" }]);
});
