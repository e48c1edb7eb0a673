import { z } from "zod";

/** Lower-case words joined by hyphens. Ids stand in paths, anchors and learners' records. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens")
  .meta({ description: "an id", examples: ["roll-call"] });

/** The id of a claim of the source: words joined by dots, from the general to the particular. */
export const claimId = z
  .string()
  .regex(/^[a-z]+(\.[a-z]+)*$/, "a claim's id is lower-case words joined by dots")
  .meta({ description: "a claim's id", examples: ["principle.practice"] });

/** A text that somebody reads: not empty, no space at its ends. */
export const text = z
  .string()
  .min(1, "the text is empty")
  .refine((value) => value === value.trim(), "the text begins or ends with a space")
  .meta({ examples: ["A text"] });
