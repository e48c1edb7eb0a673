import { z } from "zod";
import { ALL_LOCALES, langTag } from "#core/i18n/locales.ts";
import { claimId, id, text } from "./ids.ts";
import { isIsbn } from "./isbn.ts";

/** `sources/claims.yaml`: what the source says, claim by claim, without words. */
export const claimsSchema = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        id: claimId,
        essay: z.union([z.literal(1), z.literal(2)]),
        chapter: id,
        /** `whole`: the source's text is missing here; `part`: a fragment of it survives. */
        lost: z.enum(["whole", "part"]).optional(),
      }),
    )
    .min(1),
});

/** `sources/<locale>.yaml`: the claims in our words. A claim that is lost whole has only a `lost` text. */
export const claimWordsSchema = z.strictObject({
  about: text,
  /** How the source is to be read today: a dated note. */
  today: z.strictObject({ title: text, text }),
  essays: z.strictObject({ "1": text, "2": text }),
  chapters: z.record(id, text),
  claims: z.record(claimId, text),
  lost: z.record(claimId, text),
  references: z.record(id, text),
});

/** What works are about, in the order of the page of works. */
export const TOPICS = ["memory", "doing", "teams", "organisations", "agencies", "society"] as const;

/** `sources/references.yaml`: works that a reader can look up. */
export const referencesSchema = z.record(
  id,
  z.strictObject({
    topic: z.enum(TOPICS),
    authors: text,
    year: z.number().int().min(1900).max(2100),
    title: text,
    in: text.optional(),
    pages: text.optional(),
    /** The language of the title, where it is not English. */
    lang: z.enum(ALL_LOCALES.map(langTag)).optional(),
    doi: z
      .string()
      .regex(
        /^10\.\d{4,9}\/\S*[^\s.,;]$/,
        "a DOI is 10., four to nine digits, a slash and the rest, without an address before it or a full stop after it",
      )
      .meta({ description: "a DOI", examples: ["10.1037/h0036671"] })
      .optional(),
    isbn: z
      .string()
      .regex(/^[\dX-]{10,17}$/, "an ISBN is digits, hyphens and X")
      .refine(isIsbn, "the last digit does not fit the others")
      .meta({ description: "an ISBN", examples: ["978-0-13-295261-3"] })
      .optional(),
    url: z
      .url()
      .meta({ description: "an address", examples: ["https://example.org/paper"] })
      .optional(),
  }),
);

export type ClaimData = z.infer<typeof claimsSchema>["claims"][number];
export type ClaimWords = z.infer<typeof claimWordsSchema>;
export type Reference = z.infer<typeof referencesSchema>[string];
