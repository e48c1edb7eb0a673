import { z } from "zod";
import { id } from "./ids.ts";

const byLocale = z.strictObject({ en: z.string(), "zh-hans": z.string() });

/** `site.yaml`: what a unit sets for itself. */
export const siteSchema = z.strictObject({
  /** Names the course in learners' records. Once people have records, it must not change. */
  course: id,
  /** The path the site is served from, with a slash at both ends. */
  base: z
    .string()
    .regex(/^\/([^\s/]+\/)*$/, 'base begins and ends with a slash: "/" or "/study/orientation/"'),
  /** The unit's name, shown in the header and the footer; empty for none. */
  unit: byLocale,
  /** Whom to ask, in one line; empty for none. */
  contact: byLocale,
  /** The share of a test that counts as passed, 0 to 1. */
  passMark: z.number().min(0).max(1),
});

export type Site = z.infer<typeof siteSchema>;
