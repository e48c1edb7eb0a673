// Pages of a folder and the one file that keeps the record for all of them, whose messages take their time.
import { expect, it } from "vitest";
import { KeptStorage } from "./kept-storage.ts";
import type { Wish } from "./messages.ts";

/** A keeper with room for so many letters, and pages that hear of it only when `pass` is called. */
function keeperOf(room: number, before: Readonly<Record<string, string>> = {}) {
  const texts = new Map(Object.entries(before));
  const pages: { storage: KeptStorage; changes: string[] }[] = [];
  const wishes: (() => void)[] = [];
  const grant = ({ key, text }: Wish) => {
    const rest = [...texts].filter(([other]) => other !== key);
    const size = rest.reduce((sum, [, other]) => sum + other.length, 0);
    if (text === null) texts.delete(key);
    else if (size + text.length <= room) texts.set(key, text);
  };
  const open = () => {
    const changes: string[] = [];
    const wish = (wish: Wish) =>
      wishes.push(() => {
        const old = texts.get(wish.key);
        grant(wish);
        const now = { key: wish.key, text: texts.get(wish.key) ?? null };
        const others = pages.filter(
          (page) => page.storage !== storage && old !== texts.get(wish.key),
        );
        storage.hear({ ...now, isAnswer: true });
        for (const page of others) page.storage.hear({ ...now, isAnswer: false });
      });
    const storage = new KeptStorage(Object.fromEntries(texts), wish, (key) => changes.push(key));
    pages.push({ storage, changes });
    return { storage, changes };
  };
  const pass = () => {
    while (wishes.length > 0) wishes.shift()?.();
  };
  return { texts, open, pass };
}

it("a page reads what the keeper has, key by key", () => {
  const { storage } = keeperOf(9, { a: "1", b: "2" }).open();
  const keys = Array.from({ length: storage.length }, (_, nth) => storage.key(nth));
  expect(keys).toEqual(["a", "b"]);
  expect(keys.map((key) => storage.getItem(key ?? ""))).toEqual(["1", "2"]);
  expect([storage.key(2), storage.getItem("c")]).toEqual([null, null]);
});

it("what is written reads back at once, and reaches the keeper; the page is told of no change", () => {
  const { texts, open, pass } = keeperOf(9, { b: "2" });
  const { storage, changes } = open();
  storage.setItem("a", "1");
  storage.removeItem("b");
  expect([storage.getItem("a"), storage.getItem("b")]).toEqual(["1", null]);
  pass();
  expect([...texts]).toEqual([["a", "1"]]);
  expect(changes).toEqual([]);
});

it("what one page wrote, another one is told", () => {
  const { open, pass } = keeperOf(9);
  const [one, other] = [open(), open()];
  one.storage.setItem("a", "1");
  pass();
  expect(other.storage.getItem("a")).toBe("1");
  expect(other.changes).toEqual(["a"]);
});

it("of two quick writes the last one stands, though the first is answered meanwhile", () => {
  const { texts, open, pass } = keeperOf(9);
  const { storage, changes } = open();
  storage.setItem("a", "1");
  storage.setItem("a", "12");
  pass();
  expect([storage.getItem("a"), texts.get("a"), changes]).toEqual(["12", "12", []]);
});

it("what the keeper refused is taken back and told, and the next write says that there is no room", () => {
  const { open, pass } = keeperOf(3, { a: "1" });
  const { storage, changes } = open();
  storage.setItem("a", "too long");
  pass();
  expect([storage.getItem("a"), changes]).toEqual(["1", ["a"]]);
  expect(() => storage.setItem("a", "too long")).toThrow(
    expect.objectContaining({ name: "QuotaExceededError" }),
  );
  pass();
  expect(changes).toEqual(["a"]);
});

it("once there is room again, what was refused is kept, and the page is told", () => {
  const { open, pass } = keeperOf(8, { b: "12345" });
  const { storage, changes } = open();
  storage.setItem("a", "refused");
  pass();
  storage.removeItem("b");
  expect(() => storage.setItem("a", "refused")).toThrow();
  pass();
  expect(storage.getItem("a")).toBe("refused");
  expect(changes).toEqual(["a", "a"]);
  storage.setItem("a", "kept");
  pass();
  expect(storage.getItem("a")).toBe("kept");
});
