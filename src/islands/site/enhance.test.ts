// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { enhance } from "./enhance.ts";

let link: HTMLAnchorElement;
const assign = vi.fn<(href: string | URL) => void>();

beforeEach(() => {
  link = document.createElement("a");
  link.href = "/en/glossary/#carrier";
  document.body.append(link);
  assign.mockReset();
  vi.spyOn(location, "assign").mockImplementation(assign);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether a click on the link is left to the browser. */
const click = (init: MouseEventInit = {}): boolean =>
  link.dispatchEvent(new MouseEvent("click", { cancelable: true, ...init }));
const settle = () => new Promise((resolve) => setTimeout(resolve));

it("runs the script instead of following the link", async () => {
  const act = vi.fn(async () => {});
  enhance(link, act);
  expect(click()).toBe(false);
  await settle();
  expect(act).toHaveBeenCalledTimes(1);
  expect(assign).not.toHaveBeenCalled();
});

it("follows the link if the script fails", async () => {
  enhance(link, () => Promise.reject(new Error("404")));
  click();
  await settle();
  expect(assign).toHaveBeenCalledWith(link.href);
});

it("follows the link if the script takes too long", async () => {
  vi.useFakeTimers();
  enhance(link, () => new Promise(() => {}));
  click();
  await vi.advanceTimersByTimeAsync(7_000);
  expect(assign).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(assign).toHaveBeenCalledWith(link.href);
});

it("leaves a second click while it waits to the browser, and takes the next one after it", async () => {
  let done = () => {};
  enhance(link, () => new Promise((resolve) => (done = resolve)));
  expect(click()).toBe(false);
  expect(click()).toBe(true);
  done();
  await settle();
  expect(click()).toBe(false);
});

it.each(["ctrlKey", "metaKey", "shiftKey", "altKey"] as const)(
  "leaves a click with %s to the browser",
  (key) => {
    const act = vi.fn(async () => {});
    enhance(link, act);
    expect(click({ [key]: true })).toBe(true);
    expect(act).not.toHaveBeenCalled();
  },
);
