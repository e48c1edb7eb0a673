import { describe, expect, it } from "vitest";
import { told } from "./told.ts";

describe("figures told in English", () => {
  it.each([
    ["337 of 1,008 cases, 77.9% at once", [337, 1008, 77.9]],
    ["at 8:10 on 8 April, the hotline 12345", []],
    ["windows 1, 2 and 3, then window 3 alone, from 36 to 19", [36, 19]],
    ["nine forms, [as before](../many-ways/#recall2)", []],
  ])("%s", (text, numbers) => {
    expect(told(text, "en")).toEqual({ numbers, inWords: [], sure: true });
  });

  it("finds numbers from ten up that stand in words", () => {
    expect(told("fourteen of forty, often, one in nine", "en").inWords).toEqual([
      "fourteen",
      "forty",
    ]);
  });
});

describe("figures told in Chinese", () => {
  it.each([
    ["受理1,008件，退回337件，一次办成率77.9%", [1008, 337, 77.9]],
    ["4月8日8:10，7月打12345热线", []],
    ["1号窗口、2、3号窗口和2号与3号窗口，由36分钟降到19分钟", [36, 19]],
  ])("%s", (text, numbers) => {
    expect(told(text, "zh-hans")).toEqual({ numbers, inWords: [], sure: true });
  });

  it("finds numbers from ten up that stand in words, and takes no other word for one", () => {
    expect(told("三十四件里，十二件。老百姓十分满意，百分之百。", "zh-hans").inWords).toEqual([
      "三十",
      "十二",
    ]);
  });
});
