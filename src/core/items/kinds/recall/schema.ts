import { z } from "zod";
import { common, ids } from "../schema.ts";

/** Writing what one remembers, and ticking which points of a model answer one had. The points are words, and stand with them. */
export const recall = z.strictObject({
  ...common,
  kind: z.literal("recall"),
  points: ids(4, 7),
  /** Once the model answer was seen, nothing more can be remembered. */
  attempts: z.literal(1).default(1),
});
export type Recall = z.infer<typeof recall>;
