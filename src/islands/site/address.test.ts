// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import { baseHref, dataHref, homeHref, locale, moduleHref } from "./address.ts";

beforeEach(() => {
  const { documentElement } = document;
  documentElement.lang = "zh-Hans";
  documentElement.dataset["base"] = "/study/x/";
  documentElement.dataset["version"] = "0a1b2c3d";
});

it("takes base and language from the page", () => {
  expect(locale()).toBe("zh-hans");
  expect(baseHref()).toBe("/study/x/");
  expect(homeHref()).toBe("/study/x/zh-hans/");
});

it("leads to a module and to a place on it", () => {
  expect(moduleHref("many-ways")).toBe("/study/x/zh-hans/modules/many-ways/");
  expect(moduleHref("many-ways", "quiz")).toBe("/study/x/zh-hans/modules/many-ways/#quiz");
});

it("finds data only in the folder of the build that made the page", () => {
  expect(dataHref("items.json")).toBe("/study/x/data/0a1b2c3d/items.json");
});
