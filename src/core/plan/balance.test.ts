import { expect, test } from "vitest";
import { balance } from "./balance.ts";

test("says where the weight lies", () => {
  expect(balance(0, 0)).toMatchObject({ lean: undefined, alone: false });
  expect(balance(30, 20)).toMatchObject({ lean: "even", alone: false });
  expect(balance(31, 20)).toMatchObject({ lean: "professional", alone: false });
  expect(balance(10, 50)).toMatchObject({ lean: "comprehensive", alone: false });
  expect(balance(0, 12)).toMatchObject({ lean: "comprehensive", alone: true });
});
