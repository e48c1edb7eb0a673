import { expect, it } from "vitest";
import { withHeldNumbers, withPhrases } from "./phrases.ts";

it.each([
  ["<h1>学习型机关建设</h1>", "<h1>学习型<wbr>机关<wbr>建设</h1>"],
  [
    '<h2 id="a"><a href="b">学习机会不均：规定有理，代价仍在</a></h2>',
    '<h2 id="a"><a href="b">学习<wbr>机会<wbr>不均：<wbr>规定<wbr>有理，<wbr>代价<wbr>仍在</a></h2>',
  ],
  ["<h1>理念 &amp; 基本技能</h1>", "<h1>理念 &amp; 基本<wbr>技能</h1>"],
  [
    "<p class=lede>学习机会不均<h2>二</h2>",
    '<p class="lede words">学习<wbr>机会<wbr>不均<h2>二</h2>',
  ],
  [
    '<p class="lede screen">学习机会不均</p>',
    '<p class="lede screen words">学习<wbr>机会<wbr>不均</p>',
  ],
])("marks where a line of Chinese may end: %s", (html, marked) => {
  expect(withPhrases(html)).toBe(marked);
});

it.each([
  "<p>学习型机关建设</p>",
  '<p class="lede">学习型<a href="b">机关</a>建设</p>',
  '<p class="lede">Learning by all</p>',
  "<h2>Learning by all</h2>",
  "<h2>三种症状，依次来查</h2>",
  '<h3 id="a">示例：发票新规</h3>',
  '<h2 title="学习型机关建设">A title</h2>',
])("leaves all else as it is: %s", (html) => {
  expect(withPhrases(html)).toBe(html);
});

it("marks shorter headings where they stand in a column", () => {
  expect(withPhrases("<h3>讲出来的差错造成了损失</h3>", 9)).toBe(
    "<h3>讲出来的<wbr>差错<wbr>造成了<wbr>损失</h3>",
  );
  const short = "<h3><span class=small>1月至4月</span> 窗口发满意度问卷</h3>";
  expect(withPhrases(short, 9)).toBe(short);
});

it("leaves the sentence under the title of a page that is nearly as heavy as it may be", () => {
  const words = Array.from({ length: 9000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
  const page = `<p class="lede">学习机会不均</p><p>${words}</p>`;
  expect(withPhrases(page)).toBe(page);
});

/** Joiners, to be seen. */
const seen = (html: string): string => html.replaceAll("\u2060", "|");

it.each([
  ["<p>人均<b>0.2小时。</b></p>", "<p>人均<b>0.2|小|时。</b></p>"],
  ["<b>编外人员2人</b>", "<b>编外人员2人</b>"],
  ["<p>编外人员2人</p>", "<p>编|外|人|员2人</p>"],
  ["<dd>12个窗口，平均27.1人</dd>", "<dd>12|个窗口，平均27.1|人</dd>"],
  ["<td>不少于2万字</td>", "<td>不少于2|万|字</td>"],
  ["<p>（Roediger和Karpicke，2006）", "<p>（Roediger和Karpicke，2006）"],
  ["<p>（<a href=b>Dunlosky等，2013</a>）</p>", "<p>（<a href=b>Dunlosky|等，|2013</a>）</p>"],
  ["<p>见<a href=b>实证</a>页</p>", "<p>见<a href=b>实|证</a>页</p>"],
  ["<p title=2月>In 2 months</p>", "<p title=2月>In 2 months</p>"],
  ["<h3>2月</h3>", "<h3>2月</h3>"],
])("keeps a number with what it counts: %s", (html, held) => {
  expect(seen(withHeldNumbers(html))).toBe(held);
});
