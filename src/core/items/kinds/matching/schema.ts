import { z } from "zod";
import { common, ids, pairs } from "../schema.ts";

/** Matching each prompt to an option of its own; there may be more options than prompts. */
export const matching = z.strictObject({
  ...common,
  kind: z.literal("matching"),
  prompts: ids(2, 6),
  options: ids(2, 7),
  key: pairs,
});
export type Matching = z.infer<typeof matching>;
