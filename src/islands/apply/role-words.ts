import type { Role } from "#core/plan/roles.ts";
import type { ApplyProps } from "./data.ts";

/** What the roles are called. */
export const roleWords = (t: ApplyProps["t"]): Readonly<Record<Role, string>> => ({
  leading: t.roleLeading,
  cadre: t.roleCadre,
  "non-party": t.roleNonParty,
  temporary: t.roleTemporary,
});
