import { z } from "zod";
import { id, text } from "./ids.ts";

/** `course/course.yaml`: the parts and the order of the modules. */
export const syllabusSchema = z.strictObject({
  parts: z.array(z.strictObject({ id, modules: z.array(id).min(1) })).min(1),
  /** Groups of modules whose ideas are easily taken for one another. */
  confusable: z.array(z.array(id).min(2)).default([]),
  /** Modules that there were once: what names them is told so, and not only that there is no such module. */
  retired: z.array(id).default([]),
  /** A question for newcomers, answered on the first page by style alone. It is in no bank, and nothing of it is kept. */
  taste: z.strictObject({ options: z.array(id).min(3).max(5), key: id }).optional(),
});

/** `course/<locale>.yaml`: the words for them. */
export const syllabusWordsSchema = z.strictObject({
  title: text,
  tagline: text,
  parts: z.record(id, z.strictObject({ title: text, blurb: text })),
  modules: z.record(id, z.strictObject({ title: text, short: text, summary: text })),
  taste: z
    .strictObject({
      stem: text,
      options: z.record(id, z.strictObject({ text, feedback: text })),
      rationale: text,
    })
    .optional(),
});

export type Syllabus = z.infer<typeof syllabusSchema>;
export type SyllabusWords = z.infer<typeof syllabusWordsSchema>;
