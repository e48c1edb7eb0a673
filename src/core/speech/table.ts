/** Marks that a language sets between the parts of a row. */
interface Marks {
  readonly colon: string;
  readonly comma: string;
}

/**
 * A row of a table as it can be heard: each cell after the heading of its column. Of the row's own heading, the first cell, the
 * column's heading is left out: it names the row.
 */
export const rowText = (
  heads: readonly string[],
  cells: readonly string[],
  isHeaded: boolean,
  { colon, comma }: Marks,
): string =>
  cells
    .map((cell, at) => {
      const head = heads[at];
      return !head || cell === "" || (at === 0 && isHeaded) ? cell : `${head}${colon}${cell}`;
    })
    .filter((text) => text !== "")
    .join(comma);
