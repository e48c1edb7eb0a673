import { z } from "zod";
import { text } from "./ids.ts";

/** Front matter of `pages/<locale>/<name>.mdx`. */
export const pageSchema = z.strictObject({ title: text, summary: text });
