import { describe, expect, it } from "vitest";
import type { Recorded } from "#core/record/event.ts";
import { compareViews, latestByRole, sittings } from "./sittings.ts";

const sat = (id: string, rev: number, role?: string, answers = {}): Recorded<"assessed"> => ({
  type: "assessed",
  id,
  at: 1,
  instrument: "unit",
  rev,
  subject: "unit",
  answers,
  ...(role && { role }),
});

const ids = ({ latest, before }: ReturnType<typeof sittings>) => [latest?.id, before?.id];

describe("the last two sittings", () => {
  it("are of the same revision and role", () => {
    const all = [
      sat("a", 1, "others"),
      sat("b", 1, "leading"),
      sat("c", 2, "others"),
      sat("d", 1, "others"),
    ];
    expect(ids(sittings(all, 1))).toEqual(["d", "a"]);
    expect(ids(sittings(all, 2))).toEqual(["c", undefined]);
    expect(ids(sittings([], 1))).toEqual([undefined, undefined]);
  });
  it("need no role", () => {
    expect(ids(sittings([sat("a", 1), sat("b", 1)], 1))).toEqual(["b", "a"]);
  });
  it("are found for each role", () => {
    const all = [sat("a", 1, "others"), sat("b", 1, "leading"), sat("c", 1, "others"), sat("d", 1)];
    expect([...latestByRole(all, 1)].map(([role, { id }]) => [role, id])).toEqual([
      ["others", "c"],
      ["leading", "b"],
    ]);
  });
});

it("views part from one mark on", () => {
  const areas = ["x", "y", "z"].map((id) => ({
    id,
    group: "g",
    modules: ["m"],
    statements: [
      { id: `${id}1`, reversed: false },
      { id: `${id}2`, reversed: true },
    ],
  }));
  // By hand: x (4 + 4) / 2 = 4 against (2 + 3) / 2 = 2.5; y 2 against 2.5; z is answered on one side only.
  const leaders = sat("a", 1, "leading", { x1: 4, x2: 0, y1: 2, y2: 2, z1: 1, z2: 1 });
  const others = sat("b", 1, "others", { x1: 2, x2: 1, y1: 3, y2: 2 });
  expect(compareViews(areas, leaders, others)).toEqual([
    { area: "x", one: 4, other: 2.5, difference: 1.5, parts: true },
    { area: "y", one: 2, other: 2.5, difference: -0.5, parts: false },
    { area: "z", one: 2, other: undefined, difference: undefined, parts: false },
  ]);
});
