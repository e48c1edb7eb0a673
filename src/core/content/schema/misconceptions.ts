import { z } from "zod";
import { id, text } from "./ids.ts";

/** `misconceptions/<locale>.yaml`: by id what somebody believes who chooses the wrong option, in a short sentence. */
export const misconceptionWordsSchema = z.record(id, text);

export type MisconceptionWords = z.infer<typeof misconceptionWordsSchema>;
