/** Two values of one thing: before and now, or one side and the other. */
export interface Pair {
  readonly id: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** On which side of its mark a number stands; undefined where the other mark's number says the same. */
export type Side = "start" | "end" | undefined;

interface Mark {
  readonly x: number;
  readonly number: Side;
}

export interface Dumbbell {
  readonly from?: Mark;
  readonly to?: Mark;
}

/** How far `to` lies above `from`; undefined where one is missing. */
export const gapOf = ({ from, to }: Pair): number | undefined =>
  from === undefined || to === undefined ? undefined : to - from;

/** Marks and their numbers, which stand outside the bar between them: the lower one before it, the higher one behind it. */
export function dumbbell({ from, to }: Pair, x: (value: number) => number): Dumbbell {
  if (from === undefined || to === undefined) {
    return {
      ...(from !== undefined && { from: { x: x(from), number: "end" as const } }),
      ...(to !== undefined && { to: { x: x(to), number: "end" as const } }),
    };
  }
  const one = x(from);
  const other = x(to);
  // Marks in one place, though their values differ a little, are one mark with one number.
  if (one === other)
    return { from: { x: one, number: undefined }, to: { x: other, number: "end" } };
  return {
    from: { x: one, number: one < other ? "start" : "end" },
    to: { x: other, number: other < one ? "start" : "end" },
  };
}

/** The widest gap first, whichever side it favours; pairs that lack a value last. */
export const byGap = <P extends Pair>(pairs: readonly P[]): P[] =>
  sortedBy(pairs, (pair) => Math.abs(gapOf(pair) ?? Number.NaN));

/** What rose most first, what fell most last, and then what can't be compared. */
export const byRise = <P extends Pair>(pairs: readonly P[]): P[] =>
  sortedBy(pairs, (pair) => gapOf(pair) ?? Number.NaN);

/** The highest of the second values first; pairs that lack it last. */
export const byHeight = <P extends Pair>(pairs: readonly P[]): P[] =>
  sortedBy(pairs, ({ to }) => to ?? Number.NaN);

/** The lowest of the second values first; pairs that lack it last. */
export const byDepth = <P extends Pair>(pairs: readonly P[]): P[] =>
  sortedBy(pairs, ({ to }) => -(to ?? Number.NaN));

/** The greatest first; those without a number last. Equal ones stay as they are: browsers of old sort them anyhow. */
function sortedBy<P>(list: readonly P[], sizeOf: (each: P) => number): P[] {
  return list
    .map((each, at) => ({ each, at, size: sizeOf(each) }))
    .map((row) => (Number.isNaN(row.size) ? { ...row, size: Number.NEGATIVE_INFINITY } : row))
    .sort((a, b) => (a.size === b.size ? a.at - b.at : b.size - a.size))
    .map(({ each }) => each);
}
