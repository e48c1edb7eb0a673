import { z } from "zod";
import { common, misconceptions } from "../schema.ts";

/** Judging a statement. */
export const trueFalse = z.strictObject({
  ...common,
  kind: z.literal("true-false"),
  key: z.boolean(),
  misconceptions,
});
export type TrueFalse = z.infer<typeof trueFalse>;
