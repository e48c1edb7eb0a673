import { z } from "zod";
import { common, ids, pairs } from "../schema.ts";

/** Putting each prompt into a category; every category takes one or more. */
export const categorise = z.strictObject({
  ...common,
  kind: z.literal("categorise"),
  prompts: ids(3, 8),
  options: ids(2, 4),
  key: pairs,
});
export type Categorise = z.infer<typeof categorise>;
