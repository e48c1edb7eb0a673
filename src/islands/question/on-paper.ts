/**
 * Where a shuffled row stands on paper: print.css makes a flexible box of its question, and so puts the rows back into the
 * order in which they were written, that of their letters. Before script comes they stand in it anyway, and a style in
 * HTML that is built ahead would be against the page's policy.
 */
export const onPaper = (seed: number | undefined, place: number) =>
  seed === undefined ? undefined : { order: place + 1 };
