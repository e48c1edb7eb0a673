import { z } from "zod";
import { common, ids } from "../schema.ts";

/** Putting the options in order; the key is the order. */
export const ordering = z.strictObject({
  ...common,
  kind: z.literal("ordering"),
  key: ids(3, 6),
});
export type Ordering = z.infer<typeof ordering>;
