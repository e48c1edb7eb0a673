import { z } from "zod";
import { id, text } from "./ids.ts";

/** `modules/<slug>/session.yaml`: a group's session on a module, without words. */
export const sessionSchema = z.strictObject({
  /** The items that the group votes on, the one that splits it best first. */
  vote: z
    .array(id)
    .min(1)
    .max(3)
    .meta({
      description: "two or three items of the module that ask for one of several options",
      examples: [["practice-roll-call", "practice-kitchen"]],
    }),
  /** Every figure of the case that the opening tells, by id: see core/case/figures.ts. */
  figures: z.array(z.string()).default([]),
});

/** `modules/<slug>/<locale>/session.yaml`: its words. */
export const sessionWordsSchema = z.strictObject({
  /** What the group can do, or has agreed, at the end. */
  aims: z.array(text).min(2).max(3),
  bring: z.array(text).min(1).max(4),
  /** The running case, read aloud. */
  opening: text,
  questions: z
    .array(
      z.strictObject({
        ask: text,
        /** What the leader listens for. */
        listen: z.array(text).min(2).max(3),
        /** What the leader does when nobody speaks. */
        stuck: text,
      }),
    )
    .length(4)
    .meta({ description: "four questions, the most important first" }),
  /** What the group agrees to do, with a day. */
  act: text,
  /** How the next session looks back at it. */
  back: text,
  /** What a group with 90 minutes does besides. */
  longer: z.strictObject({
    title: text,
    steps: z.array(text).min(2).max(4),
    /** The printable sheet that it uses. */
    tool: id.optional(),
  }),
});

export type SessionData = z.infer<typeof sessionSchema>;
export type SessionWords = z.infer<typeof sessionWordsSchema>;
