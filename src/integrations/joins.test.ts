import { expect, it } from "vitest";
import { withJoins } from "./joins.ts";

it("joins numbers and measure words in texts alone", () => {
  const left = [
    "<!-- it's 3天 -->",
    "<title>3天</title>",
    "<script>'3天'</script>",
    "<style>a{content:'3天'}</style>",
    "<code>3天</code>",
    "<svg><text>3天</text></svg>",
    "<form><p>3天</p></form>",
    '<p title="3天>2天">one</p>',
  ].join("");
  expect(withJoins(left)).toBe(left);
  expect(withJoins("<p>先答3<b>3道题</b>，<i>it's</i>约5分钟</p>")).toBe(
    "<p>先答3<b>3\u2060道\u2060题</b>，<i>it's</i>约5\u2060分\u2060钟</p>",
  );
});
