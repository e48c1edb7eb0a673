import { z } from "zod";
import { ALL_LOCALES, fallbackOf, LOCALES, type Locale } from "#core/i18n/locales.ts";
import { id } from "./ids.ts";

const byLocale = z
  .strictObject(
    Object.fromEntries(
      ALL_LOCALES.map((locale) => [
        locale,
        fallbackOf(locale) || !LOCALES.includes(locale) ? z.string().default("") : z.string(),
      ]),
    ) as Record<Locale, z.ZodString>,
  )
  .meta({ examples: [Object.fromEntries(LOCALES.map((locale) => [locale, "Registry Office"]))] });

/** Whether a text is an origin just as browsers write it, so that the two can be compared. */
function isOrigin(text: string): boolean {
  try {
    return /^https?:/.test(text) && new URL(text).origin === text;
  } catch {
    return false;
  }
}

/** `site.yaml`: what a unit sets for itself. */
export const siteSchema = z
  .strictObject({
    /** Names the course in learners' records. Once people have records, it must not change. */
    course: id,
    /** The unit's name, shown in the header and the footer; empty for none. */
    unit: byLocale,
    /** Whom to ask, in one line; empty for none. */
    contact: byLocale,
    /** A picture that takes the place of the seal: its path below the site's folder; empty for none. */
    logo: z
      .string()
      .regex(
        /^(?![/.])[\w./-]*$/,
        "a logo is the path of a picture below the site's folder: logo.svg",
      )
      .meta({ examples: ["logo.svg"] })
      .default(""),
    /** The share of a test that counts as passed, 0 to 1. */
    passMark: z
      .number()
      .min(0)
      .max(1)
      .meta({ examples: [0.8] }),
    /** The sites whose pages may frame these and still let readers change their record. */
    portals: z
      .array(
        z
          .string()
          .refine(
            isOrigin,
            "a portal is scheme, host and port without a path or a slash at the end: https://portal.example",
          ),
      )
      .meta({ examples: [["https://portal.example"]] })
      .default([]),
    /** Whether browsers may keep pages for reading without a network. */
    offline: z
      .boolean()
      .meta({ examples: [false] })
      .default(true),
  })
  .meta({
    gone: {
      base: "take the line out: the site works under any path of a server without being told",
    },
  });

export type Site = z.infer<typeof siteSchema>;
