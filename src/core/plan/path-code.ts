import { checksum } from "#core/record/checksum.ts";
import type { Day } from "#core/time/day.ts";

/** What the page to hand in states. */
export interface PathStatement {
  readonly course: string;
  readonly version: string;
  readonly path: string;
  readonly name: string;
  readonly first: Day;
  /** The day of the statement. */
  readonly date: Day;
  /** Steps by id, and whether each is done. */
  readonly steps: readonly (readonly [id: string, done: boolean])[];
  /** What was shown, held and used, as lines that are the same in every language. */
  readonly lines: readonly string[];
}

/** The check code of a path's page: it finds slips of the pen, as that of the record of learning does, and is no signature. */
export function pathCode(of: PathStatement): string {
  const plain = of.name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const text = [
    "whetstone path 1",
    `${of.course} ${of.version} ${of.path} ${of.first} ${of.date} ${plain}`,
    ...of.steps.map(([id, done]) => `${id} ${done ? 1 : 0}`),
    ...of.lines,
  ].join("\n");
  const code = checksum(text).toUpperCase();
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
