import { expect, it } from "vitest";
import { stairs } from "./stairs.ts";

it("steps stand side by side, as high as their shares, each with what was promised", () => {
  const { drawn, y } = stairs(
    [
      { share: 0.5, promised: 0.25 },
      { share: undefined, promised: 0.75 },
    ],
    [40, 240],
    [100, 0],
  );
  expect(drawn).toEqual([
    { x: 40, width: 100, top: 50, promised: 75 },
    { x: 140, width: 100, top: undefined, promised: 25 },
  ]);
  expect([0, 0.5, 1].map(y)).toEqual([100, 50, 0]);
});
