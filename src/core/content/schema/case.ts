import { z } from "zod";
import { id, text } from "./ids.ts";

/** The id of a figure or a column, as the tables of the case name it. */
const figureId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, "a figure's id is lower-case words joined by _");

export const documentId = z
  .string()
  .regex(/^D[1-9]\d*$/, "a paper of the case is called D and a number, as D5");

export const month = z.number().int().min(1).max(12);

/** `case/cast.yaml`. */
export const castSchema = z.record(z.string(), z.strictObject({ age: z.number().int() }));

/** `case/counts.yaml`: small numbers of the story. */
export const countsSchema = z.record(
  figureId,
  z.strictObject({
    /** When it was known; missing for what held all year. */
    month: month.optional(),
    value: z.number(),
    /** The whole that it is a part of. */
    of: z.number().optional(),
  }),
);

/** `case/documents.yaml`. */
export const documentsSchema = z.record(documentId, z.strictObject({ month }));

/** What a passage of the page of the case belongs to. */
export const YEAR_PARTS = ["place", "month", "shown", "failed", "open"] as const;

/** `case/year.yaml`: the passages of the page of the case in reading order. */
export const yearSchema = z.record(
  id,
  z.strictObject({
    part: z.enum(YEAR_PARTS),
    /** The month by which everything told in this passage was known. */
    month: month.optional(),
    /** Every figure told, by id: see core/case/figures.ts. */
    figures: z.array(z.string()).default([]),
  }),
);

/** A row of a drawing: a column of figures.csv, or with `/w1` that of one window. */
const rowId = z
  .string()
  .regex(/^[a-z_]+(\/w\d)?$/, "a row is a column of figures.csv, or wait_min/w1 for one window")
  .meta({ description: "a column of the tables", examples: ["wait_min/w1"] });

/** `case/charts.yaml`: what is drawn month by month, row below row on one scale. */
export const chartsSchema = z.record(
  id,
  z.strictObject({
    /** The passage that it follows. */
    after: id,
    rows: z.array(rowId).min(1).max(4),
    /** Months whose bars are solid, so that they are found first. */
    marked: z.array(month).default([]),
  }),
);

/** `case/<locale>/<id>.md`: its front matter. */
export const documentSchema = z.strictObject({ title: text });

/** `case/<locale>.yaml`. */
export const caseWordsSchema = z.strictObject({
  place: text,
  cast: z.record(z.string(), z.strictObject({ name: text, role: text, wants: text, fears: text })),
  /** The columns of the tables: what each is called, and what it counts. */
  measures: z.record(figureId, z.strictObject({ name: text, meaning: text })),
  counts: z.record(figureId, text),
  /** Passages of the page of the case. An empty line begins a paragraph. `when` says when a measure that failed was tried; it stands above the title. */
  year: z.record(id, z.strictObject({ title: text, when: text.optional(), text })),
  charts: z.record(
    id,
    z.strictObject({
      title: text,
      description: text,
      /** What is to be seen in it, where no question is asked about it. */
      reading: text.optional(),
      rows: z.record(rowId, text),
    }),
  ),
});

export type Cast = z.infer<typeof castSchema>;
export type Counts = z.infer<typeof countsSchema>;
export type Documents = z.infer<typeof documentsSchema>;
export type Year = z.infer<typeof yearSchema>;
export type Charts = z.infer<typeof chartsSchema>;
export type CaseWords = z.infer<typeof caseWordsSchema>;
