import { z } from "zod";
import { parseYaml } from "#core/content/parse.ts";
import type { Report } from "#core/content/problem.ts";
import { text } from "#core/content/schema/ids.ts";
import { ALL_LOCALES } from "#core/i18n/locales.ts";
import type { Warning } from "./rule.ts";
import { RULE_NAMES } from "./rules.ts";

/** Where acceptances stand. A course without one has no such file. */
export const ACCEPTED_FILE = "accepted.yaml";

/** `content/accepted.yaml`: warnings that an author looked at and lets stand, each with the reason. */
const acceptedSchema = z
  .array(
    z.strictObject({
      rule: z.enum(RULE_NAMES),
      /** An item's id; a module's, or `course`, where the rule looks at many together. */
      id: text,
      /** Without it, the warning is accepted in every language. */
      locale: z.enum(ALL_LOCALES).optional(),
      reason: text,
    }),
  )
  // A file in which all is commented out holds nothing.
  .nullable();

export type Accepted = NonNullable<z.infer<typeof acceptedSchema>>[number];

/** The acceptances of the file; none if it is missing or can't be read, which the report then says. */
export function readAccepted(files: ReadonlyMap<string, string>, report: Report): Accepted[] {
  const source = files.get(ACCEPTED_FILE);
  if (source === undefined) return [];
  return parseYaml(acceptedSchema, ACCEPTED_FILE, source, report) ?? [];
}

/** Parts warnings from those that are accepted, and says which acceptances accept nothing. */
export function settle(
  warnings: readonly Warning[],
  accepted: readonly Accepted[],
): { open: Warning[]; unused: Accepted[] } {
  const covers = (own: Accepted, { rule, id, locale }: Warning) =>
    own.rule === rule && own.id === id && (own.locale === undefined || own.locale === locale);
  return {
    open: warnings.filter((warning) => !accepted.some((own) => covers(own, warning))),
    unused: accepted.filter((own) => !warnings.some((warning) => covers(own, warning))),
  };
}
