import { z } from "zod";
import { ALL_LOCALES, type Locale } from "#core/i18n/locales.ts";
import { id, text } from "./ids.ts";
import { siteSchema } from "./site.ts";
import { allToolsSchema, allToolWordsSchema } from "./tools.ts";

const byLocale = z
  .strictObject(
    Object.fromEntries(ALL_LOCALES.map((locale) => [locale, z.string().optional()])) as Record<
      Locale,
      z.ZodOptional<z.ZodString>
    >,
  )
  .meta({ examples: [{ [ALL_LOCALES[0] as Locale]: "Registry Office" }] });

/** `site.yaml` of a unit's folder: what it says takes the place of `content/site.yaml`. */
export const unitSiteSchema = siteSchema
  .partial()
  .extend({
    unit: byLocale.optional(),
    contact: byLocale.optional(),
    /** The languages that the site has; all of them if nothing is said. */
    languages: z.array(z.enum(ALL_LOCALES)).min(1).optional(),
    /** Modules of the course that the site does not show. */
    hide: z.array(id).optional(),
  })
  .meta({
    gone: {
      base: "take the line out: the site works under any path of a server without being told",
    },
  });

/** `course/course.yaml`: where its own modules stand. */
export const unitSyllabusSchema = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        /** A part of the course, which gets the modules at its end, or a new one. */
        id,
        modules: z.array(id).min(1),
        /** The part of the course that a new one follows; the last but one if nothing is said. */
        after: id.optional(),
      }),
    )
    .default([]),
  confusable: z.array(z.array(id).min(2)).default([]),
});

/** `course/<locale>.yaml`: words of its own parts and modules, and others for the course's. */
export const unitSyllabusWordsSchema = z.strictObject({
  title: text.optional(),
  tagline: text.optional(),
  parts: z.record(id, z.strictObject({ title: text, blurb: text })).default({}),
  modules: z.record(id, z.strictObject({ title: text, short: text, summary: text })).default({}),
});

/** `ui/<locale>.yaml`: words of the interface that it says otherwise. */
export const unitStringsSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** `glossary/terms.yaml`: its own terms. They need no claim. */
export const unitTermsSchema = z
  .array(
    z.strictObject({ id, claims: z.array(z.string()).default([]), see: z.array(id).default([]) }),
  )
  .min(1);

/** `tools/tools.yaml`: its own sheets, which nobody has filled in. */
export const unitToolsSchema = z.record(
  id,
  allToolsSchema.valueType.pick({ grid: true, fields: true }),
);

export const unitToolWordsSchema = z.record(
  id,
  allToolWordsSchema.valueType.omit({ about: true, filled: true }),
);
