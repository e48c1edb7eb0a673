import { expect, it } from "vitest";
import { modulesFor } from "./suggest.ts";

it("suggests for each area its first module that no earlier area was given", () => {
  const given = modulesFor([
    { id: "a", modules: ["m", "n"] },
    { id: "b", modules: ["m", "o"] },
    { id: "c", modules: ["o", "m"] },
    { id: "d", modules: [] },
  ]);
  // Both modules of c are taken: its first is suggested again.
  expect([...given]).toEqual([
    ["a", "m"],
    ["b", "o"],
    ["c", "o"],
  ]);
});
