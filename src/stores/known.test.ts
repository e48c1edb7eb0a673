// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { tellKnown } from "./known.ts";

const { dataset } = document.documentElement;
const told = (...keys: string[]): boolean => {
  vi.stubGlobal("localStorage", Object.fromEntries(keys.map((key) => [key, "…"])));
  tellKnown();
  return "known" in dataset;
};

afterEach(() => {
  delete dataset["known"];
  vi.unstubAllGlobals();
});
dataset["course"] = "course";

it("knows a browser that holds a log or a pack of the course, of whichever profile", () => {
  expect(told("whetstone:course:p:main:log:x:1")).toBe(true);
  delete dataset["known"];
  expect(told("whetstone:course:p:li:pack:a:1:x")).toBe(true);
});

it("knows nobody by another course, another program or a key without events", () => {
  const others = ["whetstone:other:p:main:log:x:1", "course:log:", "whetstone:course:current"];
  expect(told(...others, "whetstone:course:p:main:who")).toBe(false);
});

it("knows nobody where storage is off", () => {
  vi.stubGlobal("localStorage", undefined);
  tellKnown();
  expect(dataset["known"]).toBeUndefined();
});

it("stands as text in the page, and takes nothing along", () => {
  expect(tellKnown.toString()).not.toMatch(/import|__vite/);
});
