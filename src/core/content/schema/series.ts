import { z } from "zod";
import { month } from "./case.ts";
import { id, text } from "./ids.ts";

/** `sessions/series.yaml`: plans by which a group takes the whole course, each by its id. */
export const seriesSchema = z.record(
  id,
  z.strictObject({
    /** How long one meeting is, in minutes. */
    minutes: z.number().int().min(20).max(180),
    meetings: z
      .array(
        z.strictObject({
          id,
          /** The month of the hall's year that the meeting is held in: its modules tell of that month. */
          month: month.optional(),
          modules: z.array(id).min(1).max(3),
        }),
      )
      .min(1),
  }),
);

/** `sessions/<locale>.yaml`: their words. */
export const seriesWordsSchema = z.record(
  id,
  z.strictObject({
    title: text,
    /** For whom it is. */
    forWhom: text,
    /** How its modules are put together. */
    intro: text,
    /** Why these modules stand together, or what the meeting is for, by its id. */
    meetings: z.record(id, text),
  }),
);

export type Series = z.infer<typeof seriesSchema>;
export type SeriesWords = z.infer<typeof seriesWordsSchema>;
