import { expect, it } from "vitest";
import { keyPosition } from "./key-position.ts";
import { bankWithKeysAt } from "./testing/sample.ts";

const found = (...places: number[][]) =>
  keyPosition
    .find(places.map((own, index) => bankWithKeysAt(own, `m${index}`)))
    .map(({ id, message }) => `${id}: ${message}`);

it("warns of a module whose keys mostly stand at one place", () => {
  expect(found([0, 0, 0, 0, 1], [1, 2, 3, 1, 2, 3])).toEqual([
    "m0: the key stands at A in 4 of 5 single-choice questions",
  ]);
});
it("warns of a course whose keys stand at one place too often", () => {
  expect(found([1, 1, 0, 2, 3], [1, 1, 1, 0, 2])).toEqual([
    "course: the key stands at B in 5 of 10 single-choice questions",
  ]);
});
it("says nothing of keys that are spread, nor of few", () => {
  expect(found([0, 1, 2, 3, 0], [1, 2, 3, 0, 1])).toEqual([]);
  expect(found([2, 2, 2])).toEqual([]);
});
