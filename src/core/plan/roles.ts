import type { ACT_ROLES } from "#core/course/schema/module.ts";

/** The variants of a module's act at work. */
export type ActVariant = (typeof ACT_ROLES)[number];

/** What a learner may say they are. It opens and closes nothing; it chooses which variant of an act stands first. */
export const ROLES = ["leading", "cadre", "non-party", "temporary"] as const;

export type Role = (typeof ROLES)[number];

/** The key of the setting that keeps the role. */
export const ROLE_SETTING = "role";

const VARIANT: Readonly<Record<Role, ActVariant>> = {
  leading: "leading",
  cadre: "cadre",
  "non-party": "staff",
  temporary: "staff",
};

/** The variant written for a role, from a setting's value; undefined for none, or for a role of a later version. */
export const variantFor = (role: unknown): ActVariant | undefined =>
  (ROLES as readonly unknown[]).includes(role) ? VARIANT[role as Role] : undefined;

/** A list of variants with the one for a role first and the others in their order. */
export const firstFor = <Variant extends string>(
  variants: readonly Variant[],
  role: unknown,
): Variant[] => {
  const first = variantFor(role);
  return [...variants].sort((a, b) => Number(b === first) - Number(a === first));
};
