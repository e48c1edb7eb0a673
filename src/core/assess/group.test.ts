import { describe, expect, it } from "vitest";
import type { Recorded } from "#core/record/event.ts";
import { groupSittings, groupViews } from "./group.ts";

type Assessed = Recorded<"assessed">;

const sat = (id: string, role: string | undefined, answers = {}, rev = 1): Assessed => ({
  type: "assessed",
  id,
  at: 1,
  instrument: "unit",
  rev,
  subject: "unit",
  answers,
  ...(role !== undefined && { role }),
});

describe("the sittings of a group", () => {
  const ids = (...records: Assessed[][]) => groupSittings(records, 1).map(({ id }) => id);

  it("are the latest of each role of each record", () => {
    expect(
      ids(
        [sat("a1", "leading"), sat("a2", "leading"), sat("a3", "others")],
        [sat("b1", "others"), sat("b2", undefined), sat("b3", "others", {}, 2)],
      ),
    ).toEqual(["a2", "a3", "b1"]);
  });
  it("count once, however many files hold them", () => {
    expect(ids([sat("a", "others")], [sat("a", "others")])).toEqual(["a"]);
  });
  it("take an older and a newer file of one person for one person, in any order", () => {
    const older = [sat("a1", "others")];
    const newer = [sat("a1", "others"), sat("a2", "others")];
    expect(ids(older, newer)).toEqual(["a2"]);
    expect(ids(newer, older)).toEqual(["a2"]);
  });
});

describe("the views of a group", () => {
  const areas = ["x", "y"].map((id) => ({
    id,
    group: "g",
    modules: ["m"],
    statements: [
      { id: `${id}1`, reversed: false },
      { id: `${id}2`, reversed: true },
    ],
  }));
  const roles = ["leading", "others"];
  const group = [
    sat("a", "leading", { x1: 4, x2: 0, y1: 2 }),
    sat("b", "others", { x1: 1, x2: 3 }),
    sat("c", "others", { x1: 3, x2: 2 }),
    sat("d", "nobody", { x1: 0, x2: 4, y1: 0 }),
  ];

  it("are means of people's scores, by side, with their number", () => {
    // By hand, x: leading (4 + 4) / 2 = 4; others ((1 + 1) / 2 + (3 + 2) / 2) / 2 = (1 + 2.5) / 2 = 1.75.
    // y: one of two answered is half, so leading 2; the others said nothing.
    expect(groupViews(areas, group, roles)).toMatchObject([
      {
        area: "x",
        sides: [
          { role: "leading", score: 4, n: 1 },
          { role: "others", score: 1.75, n: 2 },
        ],
        parts: true,
      },
      {
        area: "y",
        sides: [
          { role: "leading", score: 2, n: 1 },
          { role: "others", score: undefined, n: 0 },
        ],
        parts: false,
      },
    ]);
  });

  it("have alpha of all sides together, reversed statements turned round, people told", () => {
    // By hand, x of a, b and c: rows (4, 4), (1, 1), (3, 2). Variances 7/3 and 7/3; sums 8, 2, 5 with variance 9.
    // 2 / 1 · (1 − (14/3) / 9) = 2 · 13/27 = 26/27.
    const [x, y] = groupViews(areas, group, roles);
    expect(x?.reliability).toMatchObject({ n: 3, k: 2 });
    expect(x?.reliability?.alpha).toBeCloseTo(26 / 27, 12);
    // Nobody answered both statements of y.
    expect(y?.reliability).toBeUndefined();
  });

  it("are empty without people, and no fault", () => {
    expect(groupViews(areas, [], roles)).toMatchObject([
      { parts: false, reliability: undefined },
      { parts: false, reliability: undefined },
    ]);
  });
});
