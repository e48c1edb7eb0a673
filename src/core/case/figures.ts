import type { CaseBook } from "./case-book.ts";
import { plainNumbers } from "./told.ts";

/** A number of the case, and the month from which the hall knew it (0: it held all year). */
export interface Figure {
  readonly value: number;
  readonly month: number;
}

/**
 * The figure that an id names: `gate_asked` a count, `followup_dated/of` the whole it is a part of, `returned/1` a column in a month, `wait_min/4/w1` the same at a
 * window, `D2/250` a number that stands in a paper in every language, `recruit/age` how old somebody is.
 */
export function figureOf(book: CaseBook, id: string): Figure | undefined {
  const [name = "", at, window] = id.split("/");
  const count = book.counts[name];
  if (at === undefined || at === "of") {
    const value = at === undefined ? count?.value : count?.of;
    return value === undefined ? undefined : { value, month: count?.month ?? 0 };
  }
  const person = at === "age" ? book.cast[name] : undefined;
  if (person !== undefined) return { value: person.age, month: 0 };
  const paper = book.documents[name];
  if (paper !== undefined) {
    const stands = Object.values(book.papers).every((papers) =>
      plainNumbers(papers[name]?.body ?? "").includes(Number(at)),
    );
    return stands ? { value: Number(at), month: paper.month } : undefined;
  }
  const rows = window === undefined ? book.figures : book.windows;
  const row = rows.find(
    (candidate) =>
      candidate["month"] === Number(at) &&
      (window === undefined || `w${candidate["window"]}` === window),
  );
  const value = row?.[name];
  return value === undefined ? undefined : { value, month: Number(at) };
}
