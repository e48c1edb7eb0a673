import { z } from "zod";
import { id, text } from "./ids.ts";

/** The instruments of the site: each has a folder in `instruments/`. */
export const INSTRUMENTS = ["person", "unit"] as const;

export type InstrumentId = (typeof INSTRUMENTS)[number];

/** Marks on the answer scale, from 0 (the first) to 4 (the last). */
const SCALE_MARKS = 5;

/** `instruments/<id>/instrument.yaml`: what is asked, without words. */
export const instrumentSchema = z.strictObject({
  /** Raised when a statement's meaning changes or one comes or goes: results are compared only within a revision. */
  rev: z.number().int().min(1),
  subject: z.enum(["person", "unit"]),
  areas: z
    .array(
      z.strictObject({
        id,
        group: id,
        /** The modules that teach it; the first is suggested where it is not already. */
        modules: z.array(id),
        statements: z
          .array(
            z.strictObject({
              id,
              /** Agreeing speaks against what the area stands for: an answer x counts as 4 − x. */
              reversed: z.boolean().default(false),
            }),
          )
          .min(2, "an area has at least two statements")
          .max(4, "an area has at most four statements"),
      }),
    )
    .min(2, "an instrument has at least two areas"),
  /** Free lines asked for at the end. */
  evidence: z.array(id).default([]),
  /** From which side it is answered; empty where that does not matter. */
  roles: z.array(id).default([]),
});

/** `instruments/<id>/<locale>.yaml`: the words for it. */
export const instrumentWordsSchema = z.strictObject({
  /** Asked before each area's statements. */
  question: text,
  scale: z.array(text).length(SCALE_MARKS, `the scale has ${SCALE_MARKS} marks`),
  groups: z.record(id, text),
  areas: z.record(id, text),
  statements: z.record(id, text),
  evidence: z.record(id, text).default({}),
  roles: z.record(id, text).default({}),
});

export type InstrumentData = z.infer<typeof instrumentSchema>;
export type InstrumentWords = z.infer<typeof instrumentWordsSchema>;
