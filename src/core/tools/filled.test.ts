import { describe, expect, it } from "vitest";
import { paragraphsOf, tableOf, withoutLabel } from "./filled.ts";

describe("a paper that fills a sheet in", () => {
  it("is read paragraph by paragraph, without emphasis", () => {
    expect(paragraphsOf("\n**Review**\n\nWho: the head.\n\nDay:\nThursday\n")).toEqual([
      "Review",
      "Who: the head.",
      "Day:\nThursday",
    ]);
  });

  it.each([
    ["Which day: thursdays 8:10 to 8:25.", "Thursdays 8:10 to 8:25."],
    ["哪一天：每周四8:10至8:25。", "每周四8:10至8:25。"],
    ["Result (September): 17 put right.", "(September) 17 put right."],
    ["结果（9月）：补齐17件。", "（9月）补齐17件。"],
    ["(Added in August) Not used.", "(Added in August) Not used."],
    ["At 8:10 we begin.", "At 8:10 we begin."],
  ])("%s loses the label that the sheet has in print, and nothing else", (text, left) => {
    expect(withoutLabel(text)).toBe(left);
  });

  it("has its table read row by row, empty cells too", () => {
    expect(
      tableOf("text\n\n| Task | Qin |\n| --- | --- |\n| Ledgers | |\n| Sales | ● |\n"),
    ).toEqual([
      ["Task", "Qin"],
      ["Ledgers", ""],
      ["Sales", "●"],
    ]);
  });
});
