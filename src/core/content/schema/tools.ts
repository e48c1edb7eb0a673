import { z } from "zod";
import { documentId, month } from "./case.ts";
import { id, text } from "./ids.ts";

/** The printable sheets, in the order in which the course comes to them. */
export const TOOLS = [
  "one-page-check",
  "visit-sheet",
  "five-lines",
  "chain",
  "idea-measure-result",
  "grid",
  "look-back",
  "unit-plan",
] as const;

const sheet = z.strictObject({
  /** When the hall filled it in: what stands there was known by then. */
  month,
  /** The hall's paper that is this sheet, filled in. Its paragraphs stand in the fields, or its table in the grid. */
  paper: documentId.optional(),
  /** An empty table above the fields: so many rows and columns to write in. */
  grid: z
    .strictObject({
      rows: z.number().int().min(3).max(15),
      columns: z.number().int().min(3).max(12),
    })
    .optional(),
  fields: z
    .array(
      z.strictObject({
        id,
        /** Lines to write on. */
        lines: z.number().int().min(1).max(10),
        /** Paragraphs of the paper that stand here. */
        paragraphs: z.number().int().min(1).max(8).default(1),
      }),
    )
    .min(1)
    .max(12),
  /** Every figure told where the hall filled it in with words of its own, by id: see core/case/figures.ts. */
  figures: z.array(z.string()).default([]),
});

const words = z.strictObject({
  title: text,
  /** The use of the sheet, in one or two sentences. */
  purpose: text,
  /** How it is used, step by step. */
  steps: z.array(text).min(2).max(5),
  /** The subject of the sheet that the hall filled in. */
  about: text,
  /** The head of a grid's rows. */
  rows: text.optional(),
  fields: z.record(id, z.strictObject({ label: text, hint: text.optional() })),
  /** The hall's words, by field; missing if the sheet is one of the papers. */
  filled: z.record(id, text).optional(),
});

/** `tools/tools.yaml`: what the sheets are in every language. */
export const toolsSchema = z.record(z.enum(TOOLS), sheet);

/** `tools/<locale>.yaml`: their words. */
export const toolWordsSchema = z.record(z.enum(TOOLS), words);

/** With a unit's own sheets, which nobody has filled in. */
export const allToolsSchema = z.record(id, sheet.extend({ month: month.optional() }));
export const allToolWordsSchema = z.record(id, words.extend({ about: text.optional() }));

export type Tools = z.infer<typeof allToolsSchema>;
export type Tool = Tools[string];
export type ToolWords = z.infer<typeof allToolWordsSchema>;
