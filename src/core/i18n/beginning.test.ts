import { expect, it } from "vitest";
import { beginning } from "./beginning.ts";

it("leaves a short text as it is", () => {
  expect(beginning("Who pays?", 16)).toBe("Who pays?");
});

it("cuts a long one between words, without a mark at its end", () => {
  expect(beginning("The plan names days, hours, places and nobody who asks afterwards", 10)).toBe(
    "The plan names …",
  );
});

it("cuts a text without spaces between letters", () => {
  expect(beginning("这份计划写了时间地点却没有写谁来回头看", 8)).toBe("这份计划写了时间 …");
});
