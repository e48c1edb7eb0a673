import { expect, it } from "vitest";
import { parse } from "yaml";
import { bankSchema } from "#core/items/item.ts";
import { ITEM_KINDS } from "#core/items/kinds/index.ts";
import { itemsOf } from "#core/items/parts.ts";
import { soundFiles } from "./fixture.ts";

it("the smallest course has an item of every kind", () => {
  const bank = bankSchema.parse(parse(soundFiles().get("modules/first/questions.yaml") ?? ""));
  expect(new Set(itemsOf(bank).map(({ kind }) => kind))).toEqual(new Set(ITEM_KINDS));
});
