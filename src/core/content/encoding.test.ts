import { describe, expect, it } from "vitest";
import { checkEncoding } from "./encoding.ts";
import { formatProblem, Report } from "./problem.ts";

/** What is told of a file with these bytes, decoded as content files are. */
function told(bytes: Uint8Array): string[] {
  const report = new Report();
  checkEncoding(report, "a.yaml", new TextDecoder().decode(bytes));
  return report.problems.map(formatProblem);
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: number[]) =>
  Uint8Array.from([
    ...mark,
    ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);

/** “标题: 学习” in GBK. */
const GBK = [0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xd1, 0xa7, 0xcf, 0xb0];

describe("checkEncoding", () => {
  it.each([
    ["plain ASCII", utf8("title: x\n")],
    ["Chinese in UTF-8", utf8("title: 学习\n")],
    ["UTF-8 with a byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("title: 学习\n")])],
    ["characters outside the basic plane", utf8("title: 𠮷😀\n")],
  ])("takes %s", (_, bytes) => {
    expect(told(bytes)).toEqual([]);
  });

  it("refuses GBK, with the line of the first character that is lost", () => {
    expect(told(Uint8Array.from([...utf8("id: a\n# comment\n"), ...GBK]))).toEqual([
      expect.stringMatching(
        /^error content\/a\.yaml:3 is not UTF-8: it may be saved as GBK .* → .*save as UTF-8/,
      ),
    ]);
  });

  it.each([
    ["with a byte order mark", utf16("title: x\n", [0xff, 0xfe])],
    ["without one", utf16("title: x\n", [])],
    ["of Chinese", utf16("标题: 学习\n", [0xff, 0xfe])],
  ])("refuses UTF-16 %s and names it", (_, bytes) => {
    expect(told(bytes)).toEqual([
      expect.stringMatching(/^error content\/a\.yaml:1 is UTF-16 .*save as UTF-8/),
    ]);
  });

  it("refuses a text that was spoilt earlier and saved as UTF-8 since", () => {
    expect(told(utf8("title: \uFFFD\uFFFD\n"))).toHaveLength(1);
  });
});
