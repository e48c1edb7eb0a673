import { z } from "zod";
import { documentId, month } from "./case.ts";
import { claimId, id, text } from "./ids.ts";
import { TOOLS } from "./tools.ts";

/** Every module has this section: how its principle looks when only the form is left. */
export const WRONG_SECTION = "wrong";

/** Anchors that the page itself sets; a section can't take them. */
export const PAGE_ANCHORS = [
  "objectives",
  "case",
  "idea-and-skill",
  "at-work",
  "together",
  "quiz",
  "answers",
  "sources",
] as const;

/** The roles for which a module's act at work has a variant. */
export const ACT_ROLES = ["leading", "cadre", "staff"] as const;

/** What happens in a module's opening, so that no plot comes too often: the report counts them. */
const OPENINGS = [
  /** Learning that worked. */
  "worked",
  /** Two people or places that differ in one thing. */
  "pair",
  /** Several people, each of whom sees it otherwise. */
  "views",
  /** All were taught, and the work stayed as it was. */
  "unchanged",
  /** Somebody who needed it was not on the list. */
  "left-out",
  /** Things went well until somebody left or a deadline passed. */
  "faded",
  /** Somebody has to decide. */
  "choice",
  /** One person knew, and was away. */
  "away",
  /** A task for which nobody had learned. */
  "gap",
] as const;

/** How the section on going wrong tells it. */
const ENDINGS = [
  "check",
  "test",
  "temptation",
  "questions",
  "story",
  "signs",
  "limits",
  "repair",
  "look-alike",
  "side-by-side",
] as const;

const picture = z
  .strictObject({
    kind: z.enum(["loop", "contrast", "balance", "ladder", "rings", "flow", "triangle", "lanes"]),
    nodes: z.array(id).min(2).max(6),
    /** True for a contrast whose right side is not the better one: then neither has the colour of what holds. */
    plain: z.literal(true).optional(),
  })
  .refine(({ kind, plain }) => !plain || kind === "contrast", "only a contrast can be plain");

/** `module.yaml`: what a module is in every language. */
export const moduleSchema = z.strictObject({
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
  opening: z.enum(OPENINGS),
  ending: z.enum(ENDINGS),
  /** The sheets that its reader is to have at hand. */
  tools: z.array(z.enum(TOOLS)).default([]),
  /** What is told of the case: nothing here may be later than the month. */
  episode: z.strictObject({
    month,
    documents: z.array(documentId).default([]),
    /** Every figure told, by id: see core/case/figures.ts. */
    figures: z.array(z.string()),
  }),
  picture,
  act: z.strictObject({
    /** How long the act takes, in minutes. */
    minutes: z.number().int().min(10).max(60),
    lookBackDays: z.number().int().min(1).max(60),
  }),
  references: z.array(id).default([]),
});

/** `module.yaml` of a unit's own module: what the course tells of the source and of its invented hall, a unit need not tell. */
export const ownModuleSchema = moduleSchema.extend({
  objectives: z.array(id).min(1).max(4),
  sections: z
    .array(moduleSchema.shape.sections.element.extend({ claims: z.array(claimId).default([]) }))
    .min(1)
    .max(8),
  opening: moduleSchema.shape.opening.optional(),
  ending: moduleSchema.shape.ending.optional(),
  tools: z.array(id).default([]),
  episode: moduleSchema.shape.episode.optional(),
  picture: picture.optional(),
});

/** Front matter of `lesson.mdx`: the short texts of a module in one language, by id. */
export const lessonSchema = z.strictObject({
  opening: text,
  objectives: z.record(id, text),
  sections: z.record(id, text),
  /** The heading of the episode. */
  episode: text.optional(),
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

/** Front matter of a unit's own lesson. */
export const ownLessonSchema = lessonSchema.extend({
  picture: lessonSchema.shape.picture.optional(),
  act: lessonSchema.shape.act.extend({
    variants: lessonSchema.shape.act.shape.variants.optional(),
  }),
  together: z.array(text).max(4).default([]),
});

export type ModuleData = z.infer<typeof ownModuleSchema>;
export type LessonData = z.infer<typeof ownLessonSchema>;
