import { expect, it } from "vitest";
import { cronbachAlpha } from "#core/assess/alpha.ts";
import { discriminations } from "./discrimination.ts";
import { report } from "./report.ts";
import { SMALL, someone } from "./testing/small.ts";

/*
 * Figures held to published ones: section 6 of the Law School Admission Test, five items answered by 1,000 people (Bock, R. D.
 * and Lieberman, M., Fitting a response model for n dichotomously scored items, Psychometrika 35(2), 1970, 179–197). How many
 * gave each pattern of right (1) and wrong (0) answers. The same 32 numbers come with OpenBUGS (Examples Volume I, LSAT: item
 * response), which takes them from the same paper.
 */
const PATTERNS: Readonly<Record<string, number>> = {
  "00000": 3,
  "00001": 6,
  "00010": 2,
  "00011": 11,
  "00100": 1,
  "00101": 1,
  "00110": 3,
  "00111": 4,
  "01000": 1,
  "01001": 8,
  "01011": 16,
  "01101": 3,
  "01110": 2,
  "01111": 15,
  "10000": 10,
  "10001": 29,
  "10010": 14,
  "10011": 81,
  "10100": 3,
  "10101": 28,
  "10110": 15,
  "10111": 80,
  "11000": 16,
  "11001": 56,
  "11010": 21,
  "11011": 173,
  "11100": 11,
  "11101": 61,
  "11110": 28,
  "11111": 298,
};

const ROWS = Object.entries(PATTERNS).flatMap(([pattern, people]) =>
  Array.from({ length: people }, () => [...pattern].map(Number)),
);

/** With a sixth item that all have right, as five others are asked for: it moves no correlation. */
const PEOPLE = ROWS.map((row) =>
  someone({
    answers: Uint16Array.from([...row, 1].map((score) => (score === 1 ? 1 : 2))),
    stages: Uint8Array.of(1, 1),
  }),
);

const ITEMS = Array.from({ length: 6 }, (_, at) => ({
  id: `item-${at}`,
  rev: 1,
  module: "m",
  objective: "one",
  section: "s",
  wrong: [],
  isAlone: false,
}));

// The R package ltm (Rizopoulos, D., Journal of Statistical Software 17(5), 2006) prints these of the same data: descript(LSAT).
it("facility is 0.924, 0.709, 0.553, 0.763 and 0.870", () => {
  const found = report(PEOPLE, { ...SMALL, items: ITEMS });
  const items = typeof found === "string" ? [] : found.items.slice(0, 5);
  expect(items.map(({ right = 0, of }) => right / of)).toEqual([0.924, 0.709, 0.553, 0.763, 0.87]);
});

it("discrimination is 0.113, 0.153, 0.173, 0.144 and 0.122, the item left out of the total", () => {
  // A fourth place would differ: in that package the standard deviation has the divisor n − 1.
  const found = discriminations(PEOPLE, 6).slice(0, 5);
  expect(found.map((r = 9) => Math.round(r * 1000) / 1000)).toEqual([
    0.113, 0.153, 0.173, 0.144, 0.122,
  ]);
});

it("alpha is 0.2950, and 0.2754, 0.2376, 0.2168, 0.2459 and 0.2663 without each item", () => {
  expect(cronbachAlpha(ROWS)).toMatchObject({ alpha: expect.closeTo(0.295, 4), n: 1000, k: 5 });
  for (const [left, published] of [0.2754, 0.2376, 0.2168, 0.2459, 0.2663].entries()) {
    const rest = ROWS.map((row) => row.filter((_, at) => at !== left));
    expect(cronbachAlpha(rest)?.alpha).toBeCloseTo(published, 4);
  }
});

// The R package psych 2.2.9 (Revelle, W.), run on these patterns: alpha(LSAT), in it raw_alpha, alpha.drop and r.drop.
it("a second program gives the same discrimination and alpha to six places", () => {
  const found = discriminations(PEOPLE, 6).slice(0, 5);
  const drop = [0.112833, 0.153178, 0.172779, 0.144428, 0.121596];
  for (const [at, r] of drop.entries()) expect(found[at]).toBeCloseTo(r, 6);
  expect(cronbachAlpha(ROWS)?.alpha).toBeCloseTo(0.294997, 6);
  for (const [left, alpha] of [0.275356, 0.237584, 0.216799, 0.245933, 0.266294].entries()) {
    const rest = ROWS.map((row) => row.filter((_, at) => at !== left));
    expect(cronbachAlpha(rest)?.alpha).toBeCloseTo(alpha, 6);
  }
});
