import { z } from "zod";
import { id } from "#core/content/schema/ids.ts";
import { common, ids, misconceptions } from "../schema.ts";

/** Choosing all right options. */
export const multiple = z.strictObject({
  ...common,
  kind: z.literal("multiple"),
  options: ids(4, 7),
  key: z.array(id).min(2),
  misconceptions,
});
export type Multiple = z.infer<typeof multiple>;
