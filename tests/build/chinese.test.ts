// What stands between Chinese words is Chinese too, also where a page puts it there and no author.
import { expect, it } from "vitest";
import { builtPages, htmlOf, wordsOf } from "./site.ts";

/** A colon, stop, comma or bracket of Latin width after a Chinese character; formulas set theirs after a slash. */
const NARROW = /[\u4e00-\u9fff]\s*(?:[:;!?,]|\.\s|\([^)]*\))/g;

const pages = builtPages().filter((page) => page.startsWith("zh-hans/"));

it.each(pages)("/%s sets no mark of Latin width between Chinese words", (page) => {
  expect(wordsOf(htmlOf(page)).match(NARROW) ?? []).toEqual([]);
});
