import { expect, test } from "vitest";
import { ACT_ROLES } from "#core/content/schema/module.ts";
import { ROLES, VARIANTS, variantFor, variantsFor } from "./roles.ts";

test("the variants are those of the content, in its order", () => {
  expect(VARIANTS).toEqual(ACT_ROLES);
});

test("every role has a variant, and every variant a role", () => {
  expect(new Set(ROLES.map(variantFor))).toEqual(new Set(ACT_ROLES));
});

test("a role changes the order and nothing else", () => {
  expect(variantsFor("temporary")).toEqual(["staff", "leading", "cadre"]);
  expect(variantsFor("leading")).toEqual([...ACT_ROLES]);
  for (const none of [undefined, null, "", "toString", 3]) {
    expect(variantsFor(none)).toEqual([...ACT_ROLES]);
  }
});
