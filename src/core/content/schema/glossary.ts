import { z } from "zod";
import { claimId, id, text } from "./ids.ts";

/** `glossary/terms.yaml`: the terms in the order of the course, without words. */
export const termsSchema = z
  .array(z.strictObject({ id, claims: z.array(claimId), see: z.array(id) }))
  .min(1);

/**
 * `glossary/<locale>.yaml`: term and definition by id. The page puts terms in order as the language does; `filed` is what to
 * file one under where its writing has another sound first, such as 常 for the 长 of 长期.
 */
export const termWordsSchema = z.record(
  id,
  z.strictObject({ term: text, definition: text, filed: text.optional() }),
);

export type TermData = z.infer<typeof termsSchema>[number];
export type TermWords = z.infer<typeof termWordsSchema>;
