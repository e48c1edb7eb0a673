import { z } from "zod";
import { id, text } from "#core/course/schema/ids.ts";

const option = z.strictObject({ text: text.optional(), feedback: text.optional() });

/** The words of one item in one language. Which of the maps it has follows from its kind. */
export const itemWordsSchema = z.strictObject({
  stem: text,
  prompts: z.record(z.string(), option).optional(),
  options: z.record(z.string(), option).optional(),
  accepted: z.array(text).min(1).optional(),
  feedback: z.strictObject({ right: text, wrong: text }).optional(),
  near: z
    .record(z.string(), z.strictObject({ answers: z.array(text).min(1), feedback: text }))
    .optional(),
  rationale: text,
  hint: text,
});

/** A scenario's words: the case. Its steps' words stand under their own ids. */
export const caseWordsSchema = z.strictObject({ case: text });

/** `<locale>/questions.yaml`: words by item id. */
export const bankWordsSchema = z.record(id, z.union([caseWordsSchema, itemWordsSchema]));

export type ItemWords = z.infer<typeof itemWordsSchema>;
export type BankWords = z.infer<typeof bankWordsSchema>;
