import { z } from "zod";
import { common, misconceptions } from "../schema.ts";

/** Writing a term. The accepted answers are words, and stand with them. */
export const shortAnswer = z.strictObject({
  ...common,
  kind: z.literal("short-answer"),
  /** Wrong answers that are worth a word of their own, by id. */
  near: misconceptions.default({}),
});
export type ShortAnswer = z.infer<typeof shortAnswer>;
