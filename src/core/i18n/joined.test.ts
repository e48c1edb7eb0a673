import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joined } from "./joined.ts";
import { parted } from "./parted.ts";

describe("joined", () => {
  it.each([
    ["答题约18分钟", "答题约18|分|钟"],
    ["40个人，只有1个", "40|个人，只有1|个"],
    ["每次90分钟（各20分钟）", "每次90|分|钟（各20|分|钟）"],
    ["第3题，8道题", "第|3|题，8|道|题"],
    ["11月24日周二，星期五", "11|月24|日周|二，星期|五"],
    ["人均9.4小时", "人均9.4|小|时"],
    ["40 people in 2 groups", "40 people in 2 groups"],
    ["一条，十天", "一条，十天"],
    ["第一周，星期日", "第一周，星期|日"],
    ["", ""],
  ])("a number was parted from its measure word at a line's end: %s", (text, marked) => {
    expect(joined(text).replace(/\u2060/g, "|")).toBe(marked);
  });

  it("changes nothing that is seen, and nothing more the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const plain = parted(text);
        expect(parted(joined(plain))).toBe(plain);
        expect(joined(joined(plain))).toBe(joined(plain));
      }),
    );
  });
});
