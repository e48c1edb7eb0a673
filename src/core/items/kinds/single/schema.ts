import { z } from "zod";
import { id } from "#core/content/schema/ids.ts";
import { common, ids, misconceptions } from "../schema.ts";

/** Choosing the one right option. */
export const single = z.strictObject({
  ...common,
  kind: z.literal("single"),
  options: ids(3, 5),
  key: id,
  misconceptions,
});
export type Single = z.infer<typeof single>;
