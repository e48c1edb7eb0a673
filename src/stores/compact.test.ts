import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cacheHead } from "#core/record/cache.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import { surviving } from "#core/record/surviving.ts";
import { compactSoon } from "./compact-soon.ts";
import { discardQuarantined, quarantineFile } from "./quarantine.ts";
import { readWhole, recordFile } from "./testing/at-once.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";

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
    const page = new FakePage(disk, { now: () => Date.UTC(2026, 0, day + 1), compacts: false });
    for (let i = 0; i < 50; i++) page.append(answer(day * 7 + i));
    page.append({ type: "checked-in", date: `2026-01-${10 + (day % 20)}`, text: "学" });
    page.dead = true;
  }
  new FakePage(disk, { compacts: false }).compact("crowd");
  return disk;
}
const disk = longRecord();
const copy = () => {
  const other = new FakeDisk();
  for (const [key, text] of disk.items) other.items.set(key, text);
  return other;
};
const whole = (of: FakeDisk) =>
  fold(EMPTY, surviving(readWhole(new FakePage(of, { compacts: false }).engine).events));
const names = (of: FakeDisk) =>
  [...of.items.keys()].map((key) => key.replace(HOME, "").replace(/:.*:.*/, ""));

describe("compaction", () => {
  it("turns logs into packs, and keeps every answer", () => {
    expect(names(disk).filter((name) => name.startsWith("log"))).toEqual([]);
    expect(names(disk)).toEqual(expect.arrayContaining(["cache", "room"]));
    expect(whole(disk).count).toBe(60 * 51);
    expect(new FakePage(copy()).summary).toEqual(whole(disk));
  });

  it("keeps the last reading of a section and the last setting of a key", () => {
    const other = copy();
    const page = new FakePage(other);
    for (let i = 0; i < 20; i++) {
      page.append({ type: "read", module: "many-ways", section: `s${i % 4}` });
      page.append({ type: "settings", key: "theme", value: i });
    }
    const { summary } = page;
    page.compact("full");
    expect(whole(other)).toEqual(summary);
    const { events } = readWhole(new FakePage(other, { compacts: false }).engine);
    expect(events.filter(({ type }) => type === "settings" || type === "read")).toHaveLength(5);
  });

  it("does not touch logs of pages that may be open", () => {
    const other = new FakeDisk();
    const now = () => Date.UTC(2026, 10, 22);
    const [one, two] = [new FakePage(other, { now }), new FakePage(other, { now })];
    one.append(answer(1));
    two.append(answer(2));
    two.compact("crowd");
    expect(names(other).filter((name) => name.startsWith("log"))).toHaveLength(2);
    two.compact("full");
    expect(names(other).filter((name) => name.startsWith("log"))).toHaveLength(1);
  });

  it("does not remove a log that was written meanwhile", () => {
    const other = new FakeDisk();
    new FakePage(other, { now: () => Date.UTC(2026, 0, 1) }).append(answer(1));
    const [[key = "", text = ""] = []] = other.items;
    const page = new FakePage(other, { compacts: false });
    const line = JSON.stringify([1, 5, answer(2)]);
    page.before = (count) => {
      if (count === 0) other.items.set(key, `${text.replace('"n":2', '"n":3')}\n${line}`);
      return undefined;
    };
    page.compact("crowd");
    expect(other.items.has(key)).toBe(true);
    expect(whole(other).count).toBe(2);
  });

  it("by two pages at once counts no event twice, and the next run merges the packs", () => {
    const other = new FakeDisk();
    for (let day = 1; day < 5; day++) {
      const page = new FakePage(other, { now: () => Date.UTC(2026, 0, day), compacts: false });
      for (let i = 0; i < 10; i++) page.append(answer(i));
    }
    const [one, two] = [
      new FakePage(other, { compacts: false }),
      new FakePage(other, { compacts: false }),
    ];
    let did = false;
    one.before = () => {
      if (!did) {
        did = true;
        two.compact("crowd");
      }
      return undefined;
    };
    one.compact("crowd");
    expect(new FakePage(other, { compacts: false }).summary.count).toBe(40);
    new FakePage(other, { compacts: false }).compact("crowd");
    expect(names(other).filter((name) => name.startsWith("pack"))).toHaveLength(1);
    expect(whole(other).count).toBe(40);
  });
});

describe("the cached summary", () => {
  it("is used, and equals the fold of the record", () => {
    const other = copy();
    const text = other.items.get(`${HOME}cache`) ?? "";
    // A page believes a cache that is as it was written: so it does not read the packs of answers.
    const body = text.replace(/^.*\n/, "").replace(/"count":\d+/, '"count":1000000');
    other.items.set(`${HOME}cache`, cacheHead(body) + body);
    expect(new FakePage(other, { compacts: false }).summary.count).toBe(1_000_060);
  });

  it("is ignored after one character changed", () => {
    const truth = whole(disk);
    const text = disk.items.get(`${HOME}cache`) ?? "";
    const at = fc.nat({ max: text.length - 1 });
    fc.assert(
      fc.property(at, fc.constantFrom(..."0123456789:;,x]"), (place, character) => {
        const other = copy();
        other.items.set(`${HOME}cache`, withCharacter(text, place, character));
        expect(new FakePage(other, { compacts: false }).summary).toEqual(truth);
      }),
      { numRuns: 40 },
    );
  });

  it("is ignored if it is of another version", () => {
    const other = copy();
    const text = disk.items.get(`${HOME}cache`) ?? "";
    expect(text).toMatch(/^\{"whetstone":\d+,"sum":"[0-9a-f]{8}"\}\n/);
    const body = text.replace(/^.*\n/, "").replace(/"count":\d+/, '"count":1000000');
    other.items.set(`${HOME}cache`, cacheHead(body).replace(/:\d+/, ":1") + body);
    expect(new FakePage(other, { compacts: false }).summary).toEqual(whole(disk));
  });

  it("is ignored if it can't be read, or if there is another pack, erasure or alias", () => {
    const truth = whole(disk);
    const text = disk.items.get(`${HOME}cache`) ?? "";
    const page = (change: (of: FakeDisk) => void, aliases = new Map<string, string>()) => {
      const other = copy();
      change(other);
      return new FakePage(other, { compacts: false, aliases });
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

  it("does not count answers twice if a page wrote its log again", () => {
    const other = new FakeDisk();
    const late = new FakePage(other, { now: () => Date.UTC(2026, 0, 1), compacts: false });
    for (let i = 0; i < 90; i++) late.append(answer(i));
    for (const [key, text] of disk.items) if (!key.endsWith("cache")) other.items.set(key, text);
    new FakePage(other, { compacts: false }).compact("crowd");
    expect(names(other)).toContain("cache");
    // The page that was thought to be closed goes on, and writes its whole log.
    late.waiting.length = 0;
    late.append(answer(1));
    for (const log of late.engine.logs.own()) late.setItem(HOME + log.name, textOf(log.events));
    const summary = new FakePage(other, { compacts: false }).summary;
    expect(summary.count).toBe(60 * 51 + 91);
    expect(summary).toEqual(whole(other));
  });
});

/*
 * One changed character, as a failing disk leaves it, in a pack of answers behind a fresh cache: page, counts and file
 * went on as if nothing was lost.
 */
describe("a pack with one changed character", () => {
  const packs = [...disk.items.keys()].filter((key) => key.includes(":pack:"));
  const changedIn = (key: string, text: string) => {
    const other = copy();
    other.items.set(key, text);
    return other;
  };

  it("is reported behind a fresh cache if a line can't be read any more", () => {
    const key = packs.find((name) => name.includes("pack:a:")) ?? "";
    const text = disk.items.get(key) ?? "";
    const at = text.lastIndexOf(":");
    const other = changedIn(key, withCharacter(text, at, ";"));
    expect(other.items.get(key)?.length).toBe(text.length);
    const page = new FakePage(other, { compacts: false });
    expect(page.health.setAside).toMatchObject([{ reason: "lines", key: key.slice(17) }]);
    expect(page.summary.count).toBeLessThan(whole(disk).count);
    const saved = JSON.parse(recordFile(page.engine).text).events;
    expect(saved.filter(({ type }: RecordedEvent) => type !== "settings")).toHaveLength(
      page.summary.count,
    );
  });

  it("is reported if every line can be read but the checksum is wrong", () => {
    const key = packs.find((name) => name.includes("pack:a:")) ?? "";
    const text = disk.items.get(key) ?? "";
    const at = text.indexOf(",", text.lastIndexOf("\n[")) + 1;
    const changed = withCharacter(text, at, text[at] === "1" ? "2" : "1");
    const other = changedIn(key, changed);
    const page = new FakePage(other, { compacts: false });
    expect(page.health.setAside).toMatchObject([{ reason: "changed", key: key.slice(17) }]);
    page.compact("crowd");
    // All that could be read lives on in a new pack, and what was there is kept as it was.
    const later = new FakePage(other, { compacts: false });
    expect(later.health.setAside).toMatchObject([{ reason: "aside" }]);
    expect([...other.items.values()]).toContain(changed);
    expect(later.summary.count).toBe(whole(disk).count);
    discardQuarantined(later.health.setAside, later.engine);
    expect(later.health.setAside).toEqual([]);
  });

  it("is reported wherever it is, and page, count and file agree", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...packs),
        fc.nat(),
        fc.constantFrom(..."0123456789:;,x]\n"),
        (key, nth, character) => {
          const text = disk.items.get(key) ?? "";
          const at = nth % text.length;
          fc.pre(text[at] !== character);
          const other = changedIn(key, withCharacter(text, at, character));
          const page = new FakePage(other, { compacts: false });
          expect(page.health.setAside).not.toEqual([]);
          expect(page.summary).toEqual(whole(other));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is reported when a file is saved, if it happened while the page was open", () => {
    const other = copy();
    const page = new FakePage(other, { compacts: false });
    expect(page.health.setAside).toEqual([]);
    for (const key of packs) {
      const text = other.items.get(key) ?? "";
      other.items.set(key, withCharacter(text, text.lastIndexOf(":"), ";"));
    }
    recordFile(page.engine);
    expect(page.health.setAside).toHaveLength(packs.length);
  });
});

describe("a page that is open for days", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("compacts each time that storage gets full, but not at each answer", async () => {
    const other = new FakeDisk();
    const now = () => Date.now();
    const page = new FakePage(other, { now, compacts: false });
    const packed = vi.fn(() => undefined);
    page.before = packed;
    compactSoon(page.engine, "full");
    compactSoon(page.engine, "full");
    await vi.advanceTimersByTimeAsync(1000);
    const once = packed.mock.calls.length;
    expect(once).toBeGreaterThan(0);
    compactSoon(page.engine, "full");
    await vi.advanceTimersByTimeAsync(1000);
    expect(packed).toHaveBeenCalledTimes(once);
    await vi.advanceTimersByTimeAsync(3_600_000);
    compactSoon(page.engine, "full");
    await vi.advanceTimersByTimeAsync(1000);
    expect(packed).toHaveBeenCalledTimes(2 * once);
  });
});

describe("erasing from a long record", () => {
  it("removes the text from every pack and from the cache", () => {
    const other = copy();
    const page = new FakePage(other);
    const secret = page.append(answer(7, { item: "secret-item", response: "secret words" }));
    page.compact("full");
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

describe("a piece that can't be read", () => {
  it("goes to quarantine whole, is reported on each page, and is deleted only after the reader saved it", () => {
    const other = copy();
    other.items.set(`${HOME}log:x:1`, "garbage \u0000 学");
    const page = new FakePage(other);
    expect([...other.items.values()]).toContain("garbage \u0000 学");
    expect(other.items.has(`${HOME}log:x:1`)).toBe(false);
    const { setAside } = new FakePage(other).health;
    expect(setAside).toMatchObject([{ reason: "aside", size: 11 }]);
    expect(JSON.parse(quarantineFile(setAside, page.engine).text).parts[0].text).toBe(
      "garbage \u0000 学",
    );
    discardQuarantined(setAside, page.engine);
    expect(new FakePage(other).health.setAside).toEqual([]);
    expect(other.dump()).not.toContain("garbage");
    expect(whole(other)).toEqual(whole(disk));
  });

  it("can be saved and deleted before and after it went to quarantine", () => {
    for (const moves of ["never", "before saving", "before discarding"]) {
      const other = new FakeDisk();
      other.items.set(`${HOME}log:x:1`, "garbage");
      const page = new FakePage(other, { compacts: false });
      const { setAside } = page.health;
      if (moves === "before saving") page.compact("crowd");
      expect(quarantineFile(setAside, page.engine).text).toContain("garbage");
      if (moves === "before discarding") page.compact("crowd");
      discardQuarantined(setAside, page.engine);
      expect(other.dump()).not.toContain("garbage");
      expect(page.health.setAside).toEqual([]);
    }
  });

  it("goes to quarantine as single lines when the rest of its key is compacted", () => {
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
    later.compact("crowd");
    expect(other.items.has(key)).toBe(false);
    const last = new FakePage(other);
    expect(last.summary.count).toBe(4);
    expect(last.health.setAside).toMatchObject([{ reason: "aside" }]);
    const file = JSON.parse(quarantineFile(last.health.setAside, last.engine).text);
    expect(file.parts[0].text).toContain('"score":7');
  });

  it("is reported and goes to quarantine even from a full pack behind a cache", () => {
    const other = new FakeDisk();
    const page = new FakePage(other, { now: () => Date.UTC(2026, 0, 1), compacts: false });
    for (let i = 0; i < 300; i++) page.append(answer(i, { item: `${i}`.repeat(400) }));
    page.dead = true;
    new FakePage(other, { compacts: false }).compact("crowd");
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
    new FakePage(other, { compacts: false }).compact("crowd");
    const later = new FakePage(other, { compacts: false });
    expect(later.health.setAside).toMatchObject([{ reason: "aside" }]);
    expect(later.summary.count).toBe(299);
    expect(whole(other).count).toBe(299);
  });

  it("of a later version stays where it is, and new events are stored beside it", () => {
    const other = new FakeDisk();
    const text = '{"whetstone":2,"n":1}\nanything';
    other.items.set(`${HOME}log:x:1`, text);
    const page = new FakePage(other);
    page.append(answer(1));
    page.compact("full");
    expect(other.items.get(`${HOME}log:x:1`)).toBe(text);
    expect(new FakePage(other).health.setAside).toMatchObject([{ reason: "future" }]);
    discardQuarantined(page.health.setAside, page.engine);
    expect(other.items.get(`${HOME}log:x:1`)).toBe(text);
  });
});

const withCharacter = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at + 1);

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
