import { checksum } from "#core/record/checksum.ts";
import { type NoComparison, readComparison } from "#core/rollup/compare.ts";
import { peopleOf } from "#core/rollup/suppress.ts";

/** A roll-up's file to compare with next time, kept as the text that it is. */
export interface KeptRollUp {
  /** Its day and the checksum of its text: the same file has the same name on every computer. */
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** How many people it is of. */
  readonly people: number;
  readonly text: string;
}

/** Reads a text that may hold anything, by the check of the page that compares. */
export function readRollUp(given: string, course: string): KeptRollUp | NoComparison {
  // An editor or a mail program may add a mark or line ends: it stays the same file, with the same name.
  const text = given.replace(/^\uFEFF/, "").trim();
  const read = readComparison(text, course);
  if (typeof read === "string") return read;
  const { date, rows } = read;
  return { name: `${date}-${checksum(text)}`, date, people: peopleOf(rows), text };
}
