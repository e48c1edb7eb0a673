// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { $today } from "./today.ts";

const at = (day: number, hours: number, minutes: number) =>
  new Date(2026, 4, day, hours, minutes).getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: at(4, 23, 58) });
});
afterEach(() => {
  // A store lets go of what it listens to a second after its last listener.
  vi.advanceTimersByTime(2000);
  vi.useRealTimers();
});

it("turns at midnight, and at each one after it", () => {
  const seen: string[] = [];
  const stop = $today.subscribe((day) => seen.push(day));
  vi.advanceTimersByTime(3 * 60_000);
  vi.advanceTimersByTime(24 * 3_600_000);
  stop();
  expect(seen).toEqual(["2026-05-04", "2026-05-05", "2026-05-06"]);
});

it.each([
  ["looked at again", () => document.dispatchEvent(new Event("visibilitychange"))],
  ["brought back from the cache", () => dispatchEvent(new Event("pageshow"))],
  ["given the focus again", () => dispatchEvent(new Event("focus"))],
])("is looked up when the page is %s after the computer slept", (_, wake) => {
  const stop = $today.subscribe(() => {});
  expect($today.get()).toBe("2026-05-04");
  // Time passed, and no timer ran.
  vi.setSystemTime(at(6, 8, 0));
  wake();
  expect($today.get()).toBe("2026-05-06");
  stop();
});

it("follows a clock that is set back", () => {
  const stop = $today.subscribe(() => {});
  vi.setSystemTime(at(3, 12, 0));
  dispatchEvent(new Event("focus"));
  expect($today.get()).toBe("2026-05-03");
  stop();
});

it("stops its timer when the last listener leaves", () => {
  $today.subscribe(() => {})();
  vi.advanceTimersByTime(2000);
  expect(vi.getTimerCount()).toBe(0);
});
