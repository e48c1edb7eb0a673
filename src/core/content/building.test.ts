import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBuilding, drawHall, type Plot } from "./building.ts";

/** Parts of a course as authors may make them: three or more, each with modules of one to five objectives. */
const parts = fc
  .array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }), {
    minLength: 3,
    maxLength: 9,
  })
  .map((sizes) =>
    sizes.map((part, nth) => part.map((of, at): Plot => [`${nth}-${at}`, of] as const)),
  );

/** The box around a path; curves by points on them. */
function boxOf(path: string) {
  let [x, y] = [0, 0];
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, letter = "", rest = ""] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const n = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    if (letter === "h") x += n[0] ?? 0;
    else if (letter === "v") y += n[0] ?? 0;
    else if (letter === "H") x = n[0] ?? 0;
    else if (letter === "l") [x, y] = [x + (n[0] ?? 0), y + (n[1] ?? 0)];
    else if (letter === "Q") {
      const [bendX = 0, bendY = 0, endX = 0, endY = 0] = n;
      for (let at = 0; at <= 1; at += 0.05) {
        const along = (from: number, bend: number, to: number) =>
          (1 - at) ** 2 * from + 2 * at * (1 - at) * bend + at ** 2 * to;
        xs.push(along(x, bendX, endX));
        ys.push(along(y, bendY, endY));
      }
      [x, y] = [endX, endY];
    } else if (letter !== "z") [x = 0, y = 0] = n;
    xs.push(x);
    ys.push(y);
  }
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Numbers are drawn to a tenth. */
const ROUGH = 0.6;

describe.each([true, false])("a course drawn with names: %s", (named) => {
  it("has a stone for each module and a row for each objective, in the order of the course", () => {
    fc.assert(
      fc.property(parts, (course) => {
        const { stones } = drawBuilding(course, named);
        expect(stones.map(({ slug, rows }) => [slug, rows.length])).toEqual(course.flat());
      }),
    );
  });

  it("stays within the drawing, and each objective within its stone, however many modules it has", () => {
    fc.assert(
      fc.property(parts, (course) => {
        const hers = course.map((part) => part.map(([slug, of]): Plot => [slug, of, true]));
        const hall = drawHall(hers, named);
        for (const { width, height, stones } of [
          drawBuilding(course, named),
          ...(hall ? [hall] : []),
        ])
          for (const stone of stones) {
            const outer = boxOf(stone.path);
            expect(outer.left).toBeGreaterThanOrEqual(0);
            expect(outer.right).toBeLessThanOrEqual(width);
            expect(outer.top).toBeGreaterThanOrEqual(0);
            expect(outer.bottom).toBeLessThanOrEqual(height);
            for (const row of stone.rows.map(boxOf)) {
              expect(row.left).toBeGreaterThanOrEqual(outer.left - ROUGH);
              expect(row.right).toBeLessThanOrEqual(outer.right + ROUGH);
              expect(row.top).toBeGreaterThanOrEqual(outer.top - ROUGH);
              expect(row.bottom).toBeLessThanOrEqual(outer.bottom + ROUGH);
              expect(row.right - row.left).toBeGreaterThan(1);
              expect(row.bottom - row.top).toBeGreaterThan(5);
            }
          }
      }),
    );
  });

  it("lays no two boxes over each other", () => {
    fc.assert(
      fc.property(parts, (course) => {
        // The roof's stones are curved, and meet in their curves.
        const hers = course.map((part) => part.map(([slug, of]): Plot => [slug, of, true]));
        for (const drawing of [drawBuilding(course, named), drawHall(hers, named)]) {
          const boxes = (drawing?.stones ?? [])
            .filter(({ shape }) => shape !== "roof")
            .map(({ path }) => boxOf(path));
          for (const [at, one] of boxes.entries()) {
            for (const other of boxes.slice(at + 1)) {
              const beside = one.right <= other.left + ROUGH || other.right <= one.left + ROUGH;
              const above = one.bottom <= other.top + ROUGH || other.bottom <= one.top + ROUGH;
              expect(beside || above).toBe(true);
            }
          }
        }
      }),
    );
  });
});

describe("a unit's own modules", () => {
  const own = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 });

  it("stand in a hall beside the building, which stands as it would without them", () => {
    fc.assert(
      fc.property(parts, own, fc.nat(), (course, sizes, at) => {
        const hers = sizes.map((of, nth): Plot => [`own-${nth}`, of, true]);
        const into = at % course.length;
        const inPart = course.map((part, nth) => (nth === into ? [...part, ...hers] : part));
        const asPart = [...course.slice(0, -1), hers, ...course.slice(-1)];
        for (const plan of [inPart, asPart]) {
          expect(drawBuilding(plan)).toEqual(drawBuilding(course));
          expect(drawHall(plan)?.stones.map(({ slug }) => slug)).toEqual(
            hers.map(([slug]) => slug),
          );
        }
      }),
    );
  });

  it("without any there is no hall", () => {
    fc.assert(
      fc.property(parts, (course) => {
        expect(drawHall(course)).toBeUndefined();
      }),
    );
  });

  it("up to a dozen, the hall is lower than the course's building, and every stone has room for a name", () => {
    const course = [3, 5, 3, 3, 3, 1].map((of, part) =>
      Array.from({ length: of }, (_, at): Plot => [`${part}-${at}`, 3]),
    );
    for (let n = 1; n <= 12; n++) {
      const hall = drawHall([Array.from({ length: n }, (_, at): Plot => [`own-${at}`, 3, true])]);
      expect(hall?.height).toBeLessThan(drawBuilding(course).height);
      for (const { path } of hall?.stones ?? []) {
        const { left, right } = boxOf(path);
        expect(right - left).toBeGreaterThan(140);
      }
    }
  });
});

it("grows in height with the number of modules, and its stones stay wide enough for a name", () => {
  const of = (modules: number) =>
    drawBuilding(
      Array.from({ length: 6 }, (_, part) =>
        Array.from({ length: modules }, (_, at): Plot => [`${part}-${at}`, 3]),
      ),
    );
  expect(of(12).height).toBeGreaterThan(of(3).height * 2);
  for (const { shape, path } of of(40).stones) {
    const { left, right } = boxOf(path);
    if (shape !== "roof") expect(right - left).toBeGreaterThan(85);
  }
});
