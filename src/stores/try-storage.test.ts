import { expect, it } from "vitest";
import { leaveMark, trySaving } from "./try-storage.ts";

/** Storage as browsers have it, with room for so many characters. */
function storageOf(room = 100_000): Storage & Map<string, string> {
  const map = new Map<string, string>();
  return Object.assign(map, {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException("no room", "QuotaExceededError");
      map.set(key, text);
    },
    removeItem: (key: string) => void map.delete(key),
  }) as unknown as Storage & Map<string, string>;
}

it("storage that keeps what is written is in order, and nothing of it stays", () => {
  const storage = storageOf();
  expect(trySaving(() => storage)).toBe("ok");
  expect(storage.size).toBe(0);
});

it("storage without room for a year of answers is full", () => {
  expect(trySaving(() => storageOf(1000))).toBe("full");
});

it("storage that the browser forbids is off", () => {
  expect(
    trySaving(() => {
      throw new DOMException("forbidden", "SecurityError");
    }),
  ).toBe("off");
});

it("storage that reads back something else is broken", () => {
  const storage = storageOf();
  storage.getItem = () => "";
  expect(trySaving(() => storage)).toBe("broken");
});

it("a mark that stays tells nothing, and goes; one that was cleared is told", () => {
  const storage = storageOf();
  expect(leaveMark(() => storage)()).toBe(false);
  expect(storage.size).toBe(0);
  const isCleared = leaveMark(() => storage);
  storage.clear();
  expect(isCleared()).toBe(true);
});

it("where nothing can be written, nothing was cleared", () => {
  expect(leaveMark(() => storageOf(0))()).toBe(false);
});
