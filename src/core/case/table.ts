/** A row of a table of figures: its numbers by column. A cell without a number is left out. */
export type Row = Readonly<Record<string, number>>;

/** A table of figures as its file holds it: a line of column names, then lines of numbers. */
export function readTable(csv: string): { columns: string[]; rows: Row[]; odd: number[] } {
  const [head = "", ...lines] = csv.trim().split(/\r?\n/);
  const columns = head.split(",");
  const odd: number[] = [];
  const rows = lines.map((line, index) => {
    const cells = line.split(",");
    if (cells.length !== columns.length || cells.some((cell) => cell !== "" && !(+cell >= 0))) {
      odd.push(index + 2);
    }
    const pairs = columns.flatMap((column, at): [string, number][] =>
      cells[at] ? [[column, Number(cells[at])]] : [],
    );
    return Object.fromEntries(pairs);
  });
  return { columns, rows, odd };
}
