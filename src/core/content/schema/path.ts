import { z } from "zod";
import { id, text } from "./ids.ts";

/** What a step asks for that is neither a module nor a page. */
export const DEEDS = ["review", "assess", "act", "look-back", "goal", "task"] as const;

/** `paths/<id>.yaml`: the steps of an orientation path, without words. */
export const pathSchema = z.strictObject({
  steps: z
    .array(
      z
        .strictObject({
          id,
          /** The working day on which it comes, 1 being the learner's first. */
          day: z.number().int().min(1).max(260).optional(),
          /** The week instead, whose first working day it then is. */
          week: z.number().int().min(1).max(52).optional(),
          /** A module: done once all of its questions have been answered. */
          module: id.optional(),
          /** A page of the unit's own: the learner ticks it. */
          page: id.optional(),
          do: z.enum(DEEDS).optional(),
        })
        .refine(
          ({ day, week }) => (day === undefined) !== (week === undefined),
          "a step has either a day or a week",
        )
        .refine(
          (step) => [step.module, step.page, step.do].filter(Boolean).length === 1,
          "a step has one of module, page and do",
        ),
    )
    .min(1)
    .max(60),
});

/** `paths/<locale>/<id>.yaml`: its words. */
export const pathWordsSchema = z.strictObject({
  title: text,
  /** Who it is for. */
  for: text,
  steps: z.record(id, text),
});

export type PathData = z.infer<typeof pathSchema>;
export type PathWords = z.infer<typeof pathWordsSchema>;
