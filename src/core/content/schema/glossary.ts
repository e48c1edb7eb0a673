import { z } from "zod";
import { claimId, id, text } from "./ids.ts";

/** `glossary/terms.yaml`: the terms in the order of the course, without words. */
export const termsSchema = z
  .array(z.strictObject({ id, claims: z.array(claimId), see: z.array(id) }))
  .min(1);

/** `glossary/<locale>.yaml`: term and definition by id. */
export const termWordsSchema = z.record(id, z.strictObject({ term: text, definition: text }));

export type TermData = z.infer<typeof termsSchema>[number];
export type TermWords = z.infer<typeof termWordsSchema>;
