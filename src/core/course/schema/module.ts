import { z } from "zod";
import { claimId, id, text } from "./ids.ts";

/** Every module has this section: how its principle looks when only the form is left. */
export const WRONG_SECTION = "wrong";

/** Anchors that the page itself sets; a section can't take them. */
export const PAGE_ANCHORS = [
  "objectives",
  "idea-and-skill",
  "at-work",
  "together",
  "quiz",
  "answers",
  "sources",
] as const;

/** The roles for which a module's act at work has a variant. */
export const ACT_ROLES = ["leading", "cadre", "staff"] as const;

const picture = z.strictObject({
  kind: z.enum(["loop", "contrast", "balance", "ladder", "rings", "flow", "triangle", "lanes"]),
  nodes: z.array(id).min(2).max(6),
});

/** `module.yaml`: what a module is in every language. */
export const moduleSchema = z.strictObject({
  /** Minutes to read it and to answer the checks in the text; the end quiz is not counted. */
  minutes: z.number().int().min(3).max(20),
  /** Earlier folder names: records made under them belong to this module. */
  aliases: z.array(id).default([]),
  objectives: z.array(id).min(2).max(4),
  sections: z
    .array(
      z.strictObject({
        id: id.refine(
          (value) => !(PAGE_ANCHORS as readonly string[]).includes(value),
          `the page itself uses these anchors: ${PAGE_ANCHORS.join(", ")}`,
        ),
        claims: z.array(claimId),
        /** The item asked after this section. */
        check: id.optional(),
      }),
    )
    .min(3)
    .max(6),
  picture,
  act: z.strictObject({
    /** How long the act takes, in minutes. */
    minutes: z.number().int().min(10).max(60),
    lookBackDays: z.number().int().min(1).max(60),
  }),
  references: z.array(id).default([]),
});

/** Front matter of `lesson.mdx`: the short texts of a module in one language, by id. */
export const lessonSchema = z.strictObject({
  opening: text,
  objectives: z.record(id, text),
  sections: z.record(id, text),
  picture: z.strictObject({
    title: text,
    description: text,
    labels: z.record(z.string(), text),
  }),
  idea: text,
  skill: z.array(text).min(3).max(5),
  act: z.strictObject({
    when: text,
    do: text,
    lookBack: text,
    variants: z.strictObject({ leading: text, cadre: text, staff: text }),
  }),
  together: z.array(text).length(2),
});

export type ModuleData = z.infer<typeof moduleSchema>;
export type LessonData = z.infer<typeof lessonSchema>;
