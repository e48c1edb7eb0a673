// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { loadStyle } from "./style.ts";

/** Links come here and not into the page: nothing is fetched, and each test says what comes of them. */
let head: HTMLElement;
beforeEach(() => {
  head = document.createElement("div");
  vi.spyOn(document.head, "append").mockImplementation((...nodes) => head.append(...nodes));
  vi.useFakeTimers();
});

let serial = 0;
const fresh = () => `/style-${++serial}.css`;
const links = (href: string) =>
  [...head.querySelectorAll("link")].filter((link) => link.getAttribute("href") === href);
const happens = (href: string, event: "load" | "error") => {
  links(href)[0]?.dispatchEvent(new Event(event));
};

it("links a style once, and waits for it", async () => {
  const href = fresh();
  const both = Promise.all([loadStyle(href), loadStyle(href)]);
  expect(links(href)).toHaveLength(1);
  happens(href, "load");
  await both;
  await loadStyle(href);
  expect(links(href)).toHaveLength(1);
});

it("resolves if a style fails, and loads it again when the network returns", async () => {
  const href = fresh();
  const loaded = loadStyle(href);
  happens(href, "error");
  await loaded;
  expect(links(href)).toHaveLength(0);
  dispatchEvent(new Event("online"));
  expect(links(href)).toHaveLength(1);
});

it("loads a failed style again when a part needs it again", async () => {
  const href = fresh();
  const loaded = loadStyle(href);
  happens(href, "error");
  await loaded;
  void loadStyle(href);
  expect(links(href)).toHaveLength(1);
});

it("stops waiting for a style that hangs, and applies it when it comes", async () => {
  const href = fresh();
  const loaded = loadStyle(href);
  await vi.advanceTimersByTimeAsync(6_000);
  await loaded;
  expect(links(href)).toHaveLength(1);
});
