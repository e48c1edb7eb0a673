import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { surviving } from "#core/record/surviving.ts";
import { asideFile, discardAside } from "./aside.ts";
import { FakeDisk, FakePage } from "./fake-browser.ts";
import { tidySoon } from "./tidy.ts";
import { readWhole } from "./whole.ts";

vi.setConfig({ testTimeout: 120_000 });

const HOME = "whetstone:course:p:main:";
const answer = (i: number, more: object = {}): NewEvent => ({
  type: "answered",
  item: `item-${i % 40}`,
  rev: 1,
  module: "many-ways",
  context: "review",
  attempt: 1,
  score: i % 5 ? 1 : 0.25,
  response: `option-${i % 3}`,
  seed: (i * 2654435761) % 4294967296,
  ...more,
});

/** A disk with so many answers that a cached summary is worth its room, packed by days. */
function longRecord(days = 60): FakeDisk {
  const disk = new FakeDisk();
  for (let day = 0; day < days; day++) {
    const page = new FakePage(disk, { now: () => Date.UTC(2026, 0, day + 1), tidies: false });
    for (let i = 0; i < 50; i++) page.append(answer(day * 7 + i));
    page.append({ type: "checked-in", date: `2026-01-${10 + (day % 20)}`, text: "学" });
    page.dead = true;
  }
  new FakePage(disk, { tidies: false }).tidy("crowd");
  return disk;
}
const disk = longRecord();
const copy = () => {
  const other = new FakeDisk();
  for (const [key, text] of disk.items) other.items.set(key, text);
  return other;
};
const whole = (of: FakeDisk) =>
  fold(EMPTY, surviving(readWhole(new FakePage(of, { tidies: false }).engine).events));
const names = (of: FakeDisk) =>
  [...of.items.keys()].map((key) => key.replace(HOME, "").replace(/:.*:.*/, ""));

describe("packing", () => {
  it("takes the place of logs, and keeps every answer", () => {
    expect(names(disk).filter((name) => name.startsWith("log"))).toEqual([]);
    expect(names(disk)).toEqual(expect.arrayContaining(["cache", "room"]));
    expect(whole(disk).count).toBe(60 * 51);
    expect(new FakePage(copy()).summary).toEqual(whole(disk));
  });

  it("keeps readings and settings but for what later ones replace", () => {
    const other = copy();
    const page = new FakePage(other);
    for (let i = 0; i < 20; i++) {
      page.append({ type: "read", module: "many-ways", section: `s${i % 4}` });
      page.append({ type: "settings", key: "theme", value: i });
    }
    const { summary } = page;
    page.tidy("full");
    expect(whole(other)).toEqual(summary);
    const { events } = readWhole(new FakePage(other, { tidies: false }).engine);
    expect(events.filter(({ type }) => type === "settings" || type === "read")).toHaveLength(5);
  });

  it("leaves the logs of pages that may be open", () => {
    const other = new FakeDisk();
    const now = () => Date.UTC(2026, 10, 22);
    const [one, two] = [new FakePage(other, { now }), new FakePage(other, { now })];
    one.append(answer(1));
    two.append(answer(2));
    two.tidy("crowd");
    expect(names(other).filter((name) => name.startsWith("log"))).toHaveLength(2);
    two.tidy("full");
    expect(names(other).filter((name) => name.startsWith("log"))).toHaveLength(1);
  });

  it("leaves a log that was written while its pack was made", () => {
    const other = new FakeDisk();
    new FakePage(other, { now: () => Date.UTC(2026, 0, 1) }).append(answer(1));
    const [[key = "", text = ""] = []] = other.items;
    const page = new FakePage(other, { tidies: false });
    const line = JSON.stringify([1, 5, answer(2)]);
    page.before = (count) => {
      if (count === 0) other.items.set(key, `${text.replace('"n":2', '"n":3')}\n${line}`);
      return undefined;
    };
    page.tidy("crowd");
    expect(other.items.has(key)).toBe(true);
    expect(whole(other).count).toBe(2);
  });

  it("by two pages at once counts nothing twice, and is put right by the next", () => {
    const other = new FakeDisk();
    for (let day = 1; day < 5; day++) {
      const page = new FakePage(other, { now: () => Date.UTC(2026, 0, day), tidies: false });
      for (let i = 0; i < 10; i++) page.append(answer(i));
    }
    const [one, two] = [
      new FakePage(other, { tidies: false }),
      new FakePage(other, { tidies: false }),
    ];
    let did = false;
    one.before = () => {
      if (!did) {
        did = true;
        two.tidy("crowd");
      }
      return undefined;
    };
    one.tidy("crowd");
    expect(new FakePage(other, { tidies: false }).summary.count).toBe(40);
    new FakePage(other, { tidies: false }).tidy("crowd");
    expect(names(other).filter((name) => name.startsWith("pack"))).toHaveLength(1);
    expect(whole(other).count).toBe(40);
  });
});

describe("the cached summary", () => {
  it("is what the record folds to, and is used", () => {
    const other = copy();
    const text = other.items.get(`${HOME}cache`) ?? "";
    // A page believes the cache: so it does not read the packs of answers.
    other.items.set(`${HOME}cache`, text.replace(/"count":\d+/, '"count":1000000'));
    expect(new FakePage(other, { tidies: false }).summary.count).toBe(1_000_060);
  });

  it("is not used when it can't be read, or another pack, erasure or alias has come", () => {
    const truth = whole(disk);
    const text = disk.items.get(`${HOME}cache`) ?? "";
    const page = (change: (of: FakeDisk) => void, aliases = new Map<string, string>()) => {
      const other = copy();
      change(other);
      return new FakePage(other, { tidies: false, aliases });
    };
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 1 }),
        fc.string({ unit: "binary", maxLength: 9 }),
        (at, bytes) => {
          const cut = page((of) => of.items.set(`${HOME}cache`, text.slice(0, at) + bytes));
          expect(cut.summary).toEqual(truth);
        },
      ),
      { numRuns: 20 },
    );
    const packs = [...disk.items.keys()].filter((key) => key.includes("pack:a:"));
    const lost = page((of) => of.items.delete(packs[0] ?? ""));
    expect(lost.summary.count).toBeLessThan(truth.count);
    const renamed = page(() => {}, new Map([["many-ways", "new-name"]]));
    expect([...renamed.summary.items.values()][0]?.last.module).toBe("new-name");
    const eraser = page(() => {});
    eraser.append({ type: "erased", target: { item: "item-3" } });
    expect(eraser.summary.items.has("item-3@1")).toBe(false);
    expect(eraser.summary.items.size).toBe(39);
  });

  it("does not count twice what a page wrote again", () => {
    const other = new FakeDisk();
    const late = new FakePage(other, { now: () => Date.UTC(2026, 0, 1), tidies: false });
    for (let i = 0; i < 90; i++) late.append(answer(i));
    for (const [key, text] of disk.items) if (!key.endsWith("cache")) other.items.set(key, text);
    new FakePage(other, { tidies: false }).tidy("crowd");
    expect(names(other)).toContain("cache");
    // The page that was thought to be closed goes on, and writes its whole log.
    late.heard.length = 0;
    late.append(answer(1));
    for (const log of late.engine.own()) late.setItem(HOME + log.name, textOf(log.events));
    const summary = new FakePage(other, { tidies: false }).summary;
    expect(summary.count).toBe(60 * 51 + 91);
    expect(summary).toEqual(whole(other));
  });
});

describe("a page that is open for days", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("packs each time that storage is full, though not at each answer", () => {
    const other = new FakeDisk();
    const now = () => Date.now();
    const page = new FakePage(other, { now, tidies: false });
    const packed = vi.fn(() => undefined);
    page.before = packed;
    tidySoon(page.engine, "full");
    tidySoon(page.engine, "full");
    vi.advanceTimersByTime(1000);
    const once = packed.mock.calls.length;
    expect(once).toBeGreaterThan(0);
    tidySoon(page.engine, "full");
    vi.advanceTimersByTime(1000);
    expect(packed).toHaveBeenCalledTimes(once);
    vi.advanceTimersByTime(3_600_000);
    tidySoon(page.engine, "full");
    vi.advanceTimersByTime(1000);
    expect(packed).toHaveBeenCalledTimes(2 * once);
  });
});

describe("erasing from a long record", () => {
  it("takes the text out of every pack and the cache", () => {
    const other = copy();
    const page = new FakePage(other);
    const secret = page.append(answer(7, { item: "secret-item", response: "secret words" }));
    page.tidy("full");
    expect(other.dump()).toContain("secret words");
    page.append({ type: "erased", target: { item: "secret-item" } });
    page.append({ type: "erased", target: { item: "item-7" } });
    expect(other.dump()).not.toContain("secret words");
    expect(other.dump()).not.toContain(
      `${secret.id.split("-")[0]}",${secret.at}]\n[0,0,{"type":"ans`,
    );
    const { summary } = new FakePage(other);
    expect(summary.items.has("secret-item@1")).toBe(false);
    expect(summary.items.has("item-7@1")).toBe(false);
    expect(summary.items.size).toBe(39);
    expect(summary).toEqual(whole(other));
  });
});

describe("what can't be read", () => {
  it("is moved aside whole, told on each page, saved as it is and only then discarded", () => {
    const other = copy();
    other.items.set(`${HOME}log:x:1`, "garbage \u0000 学");
    const page = new FakePage(other);
    expect([...other.items.values()]).toContain("garbage \u0000 学");
    expect(other.items.has(`${HOME}log:x:1`)).toBe(false);
    const { setAside } = new FakePage(other).health;
    expect(setAside).toMatchObject([{ reason: "aside", size: 11 }]);
    expect(JSON.parse(asideFile(setAside, page.engine).text).parts[0].text).toBe(
      "garbage \u0000 学",
    );
    discardAside(setAside, page.engine);
    expect(new FakePage(other).health.setAside).toEqual([]);
    expect(other.dump()).not.toContain("garbage");
    expect(whole(other)).toEqual(whole(disk));
  });

  it("can be saved and discarded whether it was moved aside already or not", () => {
    for (const moves of ["never", "before saving", "before discarding"]) {
      const other = new FakeDisk();
      other.items.set(`${HOME}log:x:1`, "garbage");
      const page = new FakePage(other, { tidies: false });
      const { setAside } = page.health;
      if (moves === "before saving") page.tidy("crowd");
      expect(asideFile(setAside, page.engine).text).toContain("garbage");
      if (moves === "before discarding") page.tidy("crowd");
      discardAside(setAside, page.engine);
      expect(other.dump()).not.toContain("garbage");
      expect(page.health.setAside).toEqual([]);
    }
  });

  it("single lines go aside when their key is packed, the rest is kept", () => {
    const other = new FakeDisk();
    const now = () => Date.UTC(2026, 0, 1);
    const page = new FakePage(other, { now });
    for (let i = 0; i < 5; i++) page.append(answer(i));
    const [key = ""] = [...other.items.keys()];
    const lines = (other.items.get(key) ?? "").split("\n");
    lines[4] = `[2,0,{"type":"answered","item":"item-2","score":7}]`;
    other.items.set(key, lines.join("\n"));
    const later = new FakePage(other);
    expect(later.health.setAside).toMatchObject([{ reason: "lines", size: 1 }]);
    expect(later.summary.count).toBe(4);
    later.tidy("crowd");
    expect(other.items.has(key)).toBe(false);
    const last = new FakePage(other);
    expect(last.summary.count).toBe(4);
    expect(last.health.setAside).toMatchObject([{ reason: "aside" }]);
    const file = JSON.parse(asideFile(last.health.setAside, last.engine).text);
    expect(file.parts[0].text).toContain('"score":7');
  });

  it("is told of and goes aside from a pack that is full and cached, too", () => {
    const other = new FakeDisk();
    const page = new FakePage(other, { now: () => Date.UTC(2026, 0, 1), tidies: false });
    for (let i = 0; i < 300; i++) page.append(answer(i, { item: `${i}`.repeat(400) }));
    page.dead = true;
    new FakePage(other, { tidies: false }).tidy("crowd");
    const sealed = [...other.items].filter(
      ([key, text]) => /pack:a:/.test(key) && text.length > 262_144,
    );
    expect(sealed).toHaveLength(1);
    expect(names(other)).toContain("cache");
    for (const [key, text] of sealed) {
      other.items.set(
        key,
        text.replace(/\n\[[^\n]*$/, (line) => `\n${"x".repeat(line.length - 1)}`),
      );
    }
    new FakePage(other, { tidies: false }).tidy("crowd");
    const later = new FakePage(other, { tidies: false });
    expect(later.health.setAside).toMatchObject([{ reason: "aside" }]);
    expect(later.summary.count).toBe(299);
    expect(whole(other).count).toBe(299);
  });

  it("of a later version stays where it is, and new events stand beside it", () => {
    const other = new FakeDisk();
    const text = '{"whetstone":2,"n":1}\nanything';
    other.items.set(`${HOME}log:x:1`, text);
    const page = new FakePage(other);
    page.append(answer(1));
    page.tidy("full");
    expect(other.items.get(`${HOME}log:x:1`)).toBe(text);
    expect(new FakePage(other).health.setAside).toMatchObject([{ reason: "future" }]);
    discardAside(page.health.setAside, page.engine);
    expect(other.items.get(`${HOME}log:x:1`)).toBe(text);
  });
});

/** A log's text, by hand. */
function textOf(events: readonly RecordedEvent[]): string {
  const [first] = events;
  const [writer] = first?.id.split("-") ?? [];
  const lines = events.map(({ id, at, ...body }) =>
    JSON.stringify([Number.parseInt(id.split("-")[1] ?? "", 36), at - (first?.at ?? 0), body]),
  );
  return [
    `{"whetstone":1,"n":${lines.length + 1}}`,
    JSON.stringify([writer, first?.at]),
    ...lines,
  ].join("\n");
}
