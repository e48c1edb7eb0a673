import { expect, it } from "vitest";
import { modulesFor } from "./suggest.ts";

it("gives each area its first module that none before it was given", () => {
  const given = modulesFor([
    { id: "a", modules: ["m", "n"] },
    { id: "b", modules: ["m", "o"] },
    { id: "c", modules: ["o", "m"] },
    { id: "d", modules: [] },
  ]);
  // c has none of its own left: its first, once more.
  expect([...given]).toEqual([
    ["a", "m"],
    ["b", "o"],
    ["c", "o"],
  ]);
});
