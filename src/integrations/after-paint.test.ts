import { expect, it } from "vitest";
import { AFTER_PAINT, withScriptAfterPaint, withScriptAtOnce } from "./after-paint.ts";
import { hashOf } from "./lean-styles.ts";

const policy = (more = "") => `<meta content="default-src 'self'; script-src 'self'${more};">`;
const PAPER = '<link rel="stylesheet" href="../p.css" media="print">';
const script = (name: string) => `<script type="module" src="../_astro/${name}.Ab-1.js"></script>`;
const page = (scripts: string, paper = PAPER) => `${policy()}<p>text</p>${scripts}${paper}</body>`;

it("a page with no script but the shared one has it, and the styles of paper, after the first paint", () => {
  expect(withScriptAfterPaint(page(script("site")))).toBe(
    `${policy(` ${hashOf(AFTER_PAINT)}`)}<p>text</p><noscript id="toner" data-js="../_astro/site.Ab-1.js">${PAPER}</noscript><script type="module">${AFTER_PAINT}</script></body>`,
  );
});

it.each([
  ["a script of its own", page(script("site") + script("record"))],
  ["another script alone", page(script("gallery"))],
  ["no script", page("")],
  ["no styles of paper", page(script("site"), "")],
])("a page with %s stays as it is", (_, html) => {
  expect(withScriptAfterPaint(html)).toBe(html);
});

it.each([
  ["as it was built", (html: string) => html],
  [
    "without the quotes that it does not need",
    (html: string) => html.replace(/="([\w./-]+)"/g, "=$1"),
  ],
])("the script and the styles can be named at once again: a page %s", (_, minified) => {
  const late = minified(withScriptAfterPaint(page(script("site"))));
  expect(withScriptAtOnce(late)).toContain(`${minified(PAPER)}${script("site")}</body>`);
});
