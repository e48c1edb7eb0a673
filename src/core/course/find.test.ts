import { expect, it } from "vitest";
import { filterEntries } from "./find.ts";

const ENTRIES = [
  { title: "Theory and practice", href: "a", about: "Five principles" },
  { title: "团体学习", href: "b", about: "一起学，互相学" },
  { title: "Carrier", href: "c", about: "A vehicle of learning, in theory and in practice" },
];
const found = (query: string) => filterEntries(ENTRIES, query).map(({ href }) => href);

it("finds titles before texts, every word somewhere", () => {
  expect(found("practice theory")).toEqual(["a", "c"]);
  expect(found("theory carrier")).toEqual(["c"]);
});
it("finds Chinese parts of words and full-width letters", () => {
  expect(found("体学")).toEqual(["b"]);
  expect(found("ＣＡＲ")).toEqual(["c"]);
});
it("finds nothing for nothing", () => {
  expect(found("  ")).toEqual([]);
  expect(found("zzz")).toEqual([]);
});
