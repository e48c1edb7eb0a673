import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { z } from "zod";
import { parseYaml } from "./parse.ts";
import { Report } from "./problem.ts";

function read<Schema extends z.ZodType>(schema: Schema, source: string) {
  const report = new Report();
  return { value: parseYaml(schema, "a.yaml", source, report), problems: report.problems };
}

/** Texts of all sorts, and those that a parser could take for something else than a text. */
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string(),
  fc.constantFrom(
    "1_000",
    "0b11",
    "0o7",
    "12:30:45",
    "2026-11-23",
    "yes",
    "no",
    "~",
    "null",
    "<<",
    "1e3",
    ".5",
  ),
);

describe("what was written is read, whichever of the two parsers reads it", () => {
  it("texts", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+(-[a-z]+)*$/), text), (texts) => {
        const { value, problems } = read(z.record(z.string(), z.string()), stringify(texts));
        expect(problems).toEqual([]);
        expect(value).toEqual(texts);
      }),
    );
  });

  it("texts without quotes that look like something else", () => {
    const source = "- 1_000\n- 12:30:45\n- 2026-11-23\n- yes\n- <<\n- a # comment\n";
    expect(read(z.array(z.string()), source).value).toEqual([
      "1_000",
      "12:30:45",
      "2026-11-23",
      "yes",
      "<<",
      "a",
    ]);
  });

  it("numbers, truth and nothing", () => {
    const schema = z.tuple([z.number(), z.number(), z.boolean(), z.null(), z.null()]);
    expect(read(schema, "[1, 0.8, true, null, ~]").value).toEqual([1, 0.8, true, null, null]);
  });

  it("a file in which all is commented out", () => {
    expect(read(z.array(z.string()).nullable(), "# - a\n")).toEqual({ value: null, problems: [] });
  });
});

it("refuses what only one of the parsers would take", () => {
  expect(read(z.object({ a: z.number() }), "a: 1\na: 2\n").problems).toHaveLength(1);
  expect(read(z.object({ a: z.number() }), "a: 1\n---\na: 2\n").problems).toHaveLength(1);
});
