import { expect, it } from "vitest";
import { answer, NOON, summaryOf } from "#core/review/testing/arbitrary.ts";
import { hasBegun } from "./begun.ts";

it("has begun once something was read, answered or tried, and not by a setting", () => {
  const one = { id: "x", at: NOON };
  expect(hasBegun(summaryOf())).toBe(false);
  expect(hasBegun(summaryOf({ ...one, type: "settings", key: "role", value: "cadre" }))).toBe(
    false,
  );
  expect(hasBegun(summaryOf({ ...one, type: "read", module: "a", section: "b" }))).toBe(true);
  expect(hasBegun(summaryOf({ ...one, type: "practised", entry: "e", module: "a" }))).toBe(true);
  expect(hasBegun(summaryOf(answer("a1", 0)))).toBe(true);
});
