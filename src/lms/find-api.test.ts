import { expect, it, vi } from "vitest";
import { findApi } from "./find-api.ts";

const api = { LMSInitialize: () => "true" };

/** Pages, each inside the next; the last is the outermost. */
function nest(...pages: Record<string, unknown>[]): Window {
  for (const [at, page] of pages.entries()) {
    page["parent"] = pages[at + 1] ?? page;
    page["top"] = pages[pages.length - 1];
  }
  return pages[0] as unknown as Window;
}

/** A page of another origin: all but what browsers let everybody see throws. */
const foreign = (): Record<string, unknown> =>
  new Proxy<Record<string, unknown>>(
    {},
    {
      get: (of, name) => {
        if (name === "parent" || name === "top") return of[name];
        throw new DOMException("Blocked", "SecurityError");
      },
    },
  );

const find = (page: Window) => findApi(page, "API", "LMSInitialize");

it("finds it in the page itself, in the nearest page around it, and 400 frames up", () => {
  expect(find(nest({ API: api }))).toBe(api);
  expect(find(nest({}, { API: api }, { API: { LMSInitialize: () => "false" } }))).toBe(api);
  expect(find(nest(...Array.from({ length: 400 }, () => ({})), { API: api }))).toBe(api);
});

it("looks past a page of another origin", () => {
  expect(find(nest({}, foreign(), { API: api }))).toBe(api);
});

it("finds it around the page that opened this one, or the whole window", () => {
  expect(find(nest({ opener: nest({}, { API: api }) }))).toBe(api);
  expect(find(nest({}, { opener: nest({ API: api }) }))).toBe(api);
});

it("prefers the pages around this one to those of the opener", () => {
  const other = { LMSInitialize: () => "false" };
  expect(find(nest({ opener: nest({ API: other }) }, { API: api }))).toBe(api);
});

it("takes nothing for it that has no such function, such as an element with its name for an id", () => {
  expect(find(nest({ API: { id: "API" } }, { API: api }))).toBe(api);
  expect(find(nest({ API: null }, { API: { id: "API" } }))).toBeUndefined();
});

it("ends where pages lie about their parents, or nobody has it", () => {
  const looked = vi.fn();
  const page: Record<string, unknown> = { top: foreign() };
  Object.defineProperty(page, "parent", {
    get: () => {
      looked();
      return Object.create(page);
    },
  });
  expect(find(page as unknown as Window)).toBeUndefined();
  expect(looked.mock.calls.length).toBeLessThan(1100);
  expect(find(nest({ opener: null }, foreign()))).toBeUndefined();
});
