/**
 * The variants of a module's act at work, in the order in which a page shows them: `ACT_ROLES` of the schema once more,
 * since the schema brings a library that no browser should load.
 */
export const VARIANTS = ["leading", "cadre", "staff"] as const;

export type ActVariant = (typeof VARIANTS)[number];

/** The roles that a learner may choose. A role only decides which variant of an act stands first. */
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

/** The variants with the one for a role first and the others in their order. */
export function variantsFor(role: unknown): ActVariant[] {
  const first = variantFor(role);
  return [...VARIANTS].sort((a, b) => Number(b === first) - Number(a === first));
}
