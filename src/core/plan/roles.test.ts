import { expect, test } from "vitest";
import { ACT_ROLES } from "#core/course/schema/module.ts";
import { firstFor, ROLES, variantFor } from "./roles.ts";

test("every role has a variant, and every variant a role", () => {
  expect(new Set(ROLES.map(variantFor))).toEqual(new Set(ACT_ROLES));
});

test("a role changes the order and nothing else", () => {
  expect(firstFor(ACT_ROLES, "temporary")).toEqual(["staff", "leading", "cadre"]);
  expect(firstFor(ACT_ROLES, "leading")).toEqual([...ACT_ROLES]);
  for (const none of [undefined, null, "", "toString", 3]) {
    expect(firstFor(ACT_ROLES, none)).toEqual([...ACT_ROLES]);
  }
});
