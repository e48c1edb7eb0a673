import { z } from "zod";
import { id, text } from "#core/content/schema/ids.ts";

const option = z.strictObject({ text: text.optional(), feedback: text.optional() });

/** The words of one item in one language. Which of the maps it has follows from its kind. */
export const itemWordsSchema = z.strictObject({
  stem: text,
  prompts: z.record(z.string(), option).optional(),
  options: z.record(z.string(), option).optional(),
  points: z.record(z.string(), text).optional(),
  accepted: z.array(text).min(1).optional(),
  feedback: z.strictObject({ right: text, wrong: text }).optional(),
  near: z
    .record(z.string(), z.strictObject({ answers: z.array(text).min(1), feedback: text }))
    .optional(),
  rationale: text,
  /** Leads on after a first wrong answer; where readers mark the answer, to something that can be written. */
  hint: text.optional(),
});

/** A scenario's words: the case. Its steps' words stand under their own ids. */
export const caseWordsSchema = z.strictObject({ case: text });

/** `<locale>/questions.yaml`: words by item id. */
export const bankWordsSchema = z.record(id, z.union([caseWordsSchema, itemWordsSchema]));

export type ItemWords = z.infer<typeof itemWordsSchema>;
export type BankWords = z.infer<typeof bankWordsSchema>;
