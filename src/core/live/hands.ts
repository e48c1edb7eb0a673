/*
 * Hands as marks, in fives as people count them, in units of a drawing: each is 11 wide and takes 16, and four more follow
 * the fifth.
 */

const WIDE = 11;
const STEP = 16;
const GAP = 4;

/** Where the nth mark begins, from 0. */
const placeOf = (nth: number): number => nth * STEP + Math.floor(nth / 5) * GAP;

/** The marks of so many hands as path data. */
export const marksOf = (hands: number): string =>
  Array.from({ length: hands }, (_, nth) => `M${placeOf(nth)} 8h${WIDE}v38h-${WIDE}z`).join("");

/** How wide the drawing is that holds the longest row: at least 40 hands, so that the marks of a small group are not huge. */
export const widthFor = (most: number): number => placeOf(Math.max(most, 40)) + WIDE;
