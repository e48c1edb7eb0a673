import { z } from "zod";
import { id, text } from "./ids.ts";

/** An entry: the works it was written from, and the modules whose ideas it bears on. */
const entry = z.strictObject({ id, works: z.array(id).min(1), modules: z.array(id) });

/** `evidence/evidence.yaml`: cases of public bodies and topics of research, in the order of the page, without words. */
export const evidenceSchema = z.strictObject({
  cases: z.array(entry).min(1),
  research: z.array(entry).min(1),
});

/** `evidence/<locale>.yaml`: their words. Each says what it does not show. */
export const evidenceWordsSchema = z.strictObject({
  /** How the entries were chosen, and how they are to be read. */
  about: z.array(text).min(1),
  cases: z.record(
    id,
    z.strictObject({
      title: text,
      /** Which body, where and when. */
      who: text,
      /** What came of it, in a few words: for the list above them. */
      gist: text,
      done: text,
      figures: z.array(text).min(1),
      failed: text,
      limits: text,
    }),
  ),
  research: z.record(
    id,
    z.strictObject({ title: text, found: z.array(text).min(1), limits: text }),
  ),
});

export type EvidenceData = z.infer<typeof evidenceSchema>;
export type EvidenceWords = z.infer<typeof evidenceWordsSchema>;
