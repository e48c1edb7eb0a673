import { z } from "zod";
import { claimId, id } from "#core/content/schema/ids.ts";

// Schemas are only read at build time: a file with a schema stands apart from the rules, so that zod stays out of the browser.

/** What a reader has to do to answer: bring back, explain, or decide in a new situation. */
export const LEVELS = ["recall", "understand", "apply"] as const;

/** The fields that every item has, whatever its kind. */
export const common = {
  /** Unique in the whole course; never changes. */
  id,
  /** Raised only when the question's meaning changes: then earlier answers no longer count for it. */
  gradingRev: z.number().int().min(1).default(1),
  objective: id,
  /** Another item of the same bank for the same idea. A variant is asked in review and test, not in the module. */
  variantOf: id.optional(),
  /** The section that teaches it. */
  section: id,
  /** The claims of the source that it measures; a unit's own items have none. */
  claims: z.array(claimId).default([]),
  level: z.enum(LEVELS),
  /** How many answers a reader may give; the first is the evidence, the rest is practice. */
  attempts: z.number().int().min(1).max(3).default(2),
  /** False where the options have an order of their own. */
  shuffle: z.boolean().default(true),
};

/** A wrong option's id → a name for what somebody who chooses it believes. */
export const misconceptions = z.record(z.string(), id);

/** A list of option or prompt ids. */
export const ids = (min: number, max: number) => z.array(id).min(min).max(max);

/** A prompt's id → the id of the option that belongs to it. */
export const pairs = z.record(id, id);
