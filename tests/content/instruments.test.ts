import { describe, expect, it } from "vitest";
import { formatProblem } from "#core/content/problem.ts";
import { readWith } from "./fixture.ts";

const DATA = "instruments/unit/instrument.yaml";
const WORDS = "instruments/unit/en.yaml";
const CHINESE = "instruments/person/zh-hans.yaml";

/** What is broken, in which file, how, and what an author is told. */
const BROKEN: readonly [string, string, (text: string) => string | undefined, RegExp][] = [
  [
    "a missing instrument",
    DATA,
    () => undefined,
    /unit\/instrument\.yaml the file is missing → write it/,
  ],
  ["a missing language", CHINESE, () => undefined, /person\/zh-hans\.yaml the file is missing/],
  [
    "an unknown field",
    DATA,
    (t) => t.replace("rev: 1", "rev: 1\nweight: 2"),
    /instrument\.yaml.*weight/,
  ],
  [
    "an area with one statement",
    DATA,
    (t) => t.replace("      - id: use-missed\n        reversed: true\n", ""),
    /\[use areas\.0\.statements\] an area has at least two statements/,
  ],
  [
    "a statement used twice",
    DATA,
    (t) => t.replace("id: share-did", "id: use-did"),
    /\[use-did\] this statement is used twice/,
  ],
  [
    "an area used twice",
    DATA,
    (t) => t.replace("- id: share\n", "- id: use\n"),
    /\[use\] this area is used twice/,
  ],
  [
    "an unknown module",
    DATA,
    (t) => t.replace("- later", "- latter"),
    /\[use\] there is no module “latter” → correct the slug/,
  ],
  [
    "a single role",
    DATA,
    (t) => t.replace("  - others\n", ""),
    /\[leading\] is the only role → name two or more roles, or none/,
  ],
  [
    "a scale of four marks",
    WORDS,
    (t) => t.replace("  - word 4\n", ""),
    /unit\/en\.yaml:\d+ \[scale\] the scale has 5 marks/,
  ],
  [
    "two marks alike",
    WORDS,
    (t) => t.replace("- word 4", "- Word 3"),
    /\[4\] the marks of the scale “3” and “4” read the same/,
  ],
  [
    "a statement without words",
    CHINESE,
    (t) => t.replace("use-did: 文字 use-did\n", "used: 文字 use-did\n"),
    /person\/zh-hans\.yaml \[use-did\] statement is missing → add its words/,
  ],
  [
    "words that belong to no statement",
    CHINESE,
    (t) => t.replace("use-did: 文字 use-did\n", "used: 文字 use-did\n"),
    /\[used\] there is no statement of this id/,
  ],
  [
    "two statements alike",
    WORDS,
    (t) => t.replace("use-did: word use-did", "use-did: Word use-missed"),
    /\[use-missed\] the statements “use-did” and “use-missed” read the same/,
  ],
  ["an area without a name", WORDS, (t) => t.replace("  share: word\n", ""), /\[share\] area is/],
  [
    "a group without a name",
    WORDS,
    (t) => t.replace("  whole: word", "  hole: word"),
    /\[whole\] group is missing/,
  ],
  [
    "a role without a name",
    WORDS,
    (t) => t.replace("  others: word 2\n", ""),
    /\[others\] role is missing/,
  ],
  [
    "an evidence line without words",
    WORDS,
    (t) => t.replace("  change: word", "  chance: word"),
    /\[change\] evidence line is missing/,
  ],
];

describe("a broken instrument is refused with file, id and remedy", () => {
  it.each(BROKEN)("%s", (_, file, change, message) => {
    const errors = readWith(file, change)
      .problems.filter(({ level }) => level === "error")
      .map(formatProblem);
    expect(errors.join("\n")).toMatch(message);
    for (const error of errors) expect(error).toMatch(/^error content\/\S+ .+ → .+/);
  });
});
