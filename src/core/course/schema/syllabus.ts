import { z } from "zod";
import { id, text } from "./ids.ts";

/** `course/course.yaml`: the parts and the order of the modules. */
export const syllabusSchema = z.strictObject({
  parts: z.array(z.strictObject({ id, modules: z.array(id).min(1) })).min(1),
  /** Groups of modules whose ideas are easily taken for one another. */
  confusable: z.array(z.array(id).min(2)).default([]),
});

/** `course/<locale>.yaml`: the words for them. */
export const syllabusWordsSchema = z.strictObject({
  title: text,
  tagline: text,
  parts: z.record(id, z.strictObject({ title: text, blurb: text })),
  modules: z.record(id, z.strictObject({ title: text, short: text, summary: text })),
});

export type Syllabus = z.infer<typeof syllabusSchema>;
export type SyllabusWords = z.infer<typeof syllabusWordsSchema>;
