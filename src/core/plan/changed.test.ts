import { expect, it } from "vitest";
import { changed } from "./changed.ts";

it("takes all that is new where there was nothing", () => {
  expect(changed(undefined, { text: "Read", days: [2, 4] })).toEqual({
    text: "Read",
    days: [2, 4],
  });
});

it("leaves out what stands as before, lists too", () => {
  const before = { text: "Read", days: [2, 4], modules: ["a"], other: "of another computer" };
  expect(changed(before, { text: "Read", days: [2, 5], modules: ["a"] })).toEqual({ days: [2, 5] });
});

it("tells when nothing changed, taking empty, null and missing for the same", () => {
  expect(changed({ text: "Read" }, { text: "Read", where: "", lookBack: null })).toBeUndefined();
  expect(changed({ lookBack: "2026-11-02" }, { lookBack: null })).toEqual({ lookBack: null });
  expect(changed({ where: "Hall" }, { where: "" })).toEqual({ where: "" });
});
