import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { writeFile } from "#core/record/file.ts";
import { addProfile, chooseProfile } from "./profiles.ts";
import { answer } from "./testing/answer.ts";
import { leaveComputer, loadFile, previewFile, readWhole, recordFile } from "./testing/at-once.ts";
import { FAULTS, FakeDisk, FakePage, type Fault } from "./testing/fake-browser.ts";

/*
 * A day with the record, with every kind of failure at every write: no acknowledged event may be lost, and the reader must
 * be told of unsaved ones.
 */

// Thousands of pages are opened here, on machines that may do other work.
vi.setConfig({ testTimeout: 120_000 });

/** What another page left on the disk: closed logs, two packs, something unreadable. */
function usedDisk(): { disk: FakeDisk; ids: string[] } {
  const disk = new FakeDisk();
  const ids: string[] = [];
  for (let day = 0; day < 4; day++) {
    const page = new FakePage(disk, { now: () => Date.UTC(2026, 10, day + 1), compacts: false });
    for (let i = 0; i < 5; i++) ids.push(page.append(answer(`item-${i}`)).id);
    ids.push(page.append({ type: "checked-in", date: `2026-11-0${day + 1}`, text: "学" }).id);
    if (day === 1) page.compact("full");
  }
  disk.items.set("whetstone:course:p:main:log:foreign:1", "{{{{ not ours");
  disk.pages.length = 0;
  return { disk, ids };
}

const file = writeFile({
  course: "course",
  savedAt: 1_795_000_000_000,
  events: [0, 1, 2].map(
    (i) =>
      ({ ...answer(`item-${i}`), id: `file-${i}`, at: 1_795_000_000_000 + i }) as RecordedEvent,
  ),
});

interface Day {
  readonly page: FakePage;
  /** Ids of events that were recorded. */
  readonly ids: string[];
  /** Ids of events that a file brought, once it was said to be loaded. */
  readonly loaded: string[];
}

/** The steps of the day, each with its own writes. */
const STEPS: Readonly<Record<string, (day: Day) => void>> = {
  open: ({ page }) => page.engine.open(),
  append: ({ page, ids }) => {
    for (let i = 0; i < 3; i++) ids.push(page.append(answer(`today-${i}`)).id);
  },
  "begin a new log": ({ page, ids }) => {
    ids.push(page.append({ type: "checked-in", date: "2026-11-22", text: "长".repeat(17_000) }).id);
    ids.push(page.append(answer("after")).id);
  },
  pack: ({ page }) => page.compact("crowd"),
  "make room": ({ page }) => page.compact("full"),
  load: ({ page, loaded }) => {
    const preview = previewFile(file, page.engine);
    if (preview.ok && loadFile(preview, page.engine).ok) loaded.push("file-0", "file-1", "file-2");
  },
  save: ({ page }) => recordFile(page.engine).saved(),
};

const run = (faultAt: number, fault: Fault, lasts: boolean, steps = Object.values(STEPS)) => {
  const { disk, ids } = usedDisk();
  const page = new FakePage(disk, { compacts: false });
  page.before = (count) => (count === faultAt || (lasts && count > faultAt) ? fault : undefined);
  page.writes = 0;
  const day: Day = { page, ids, loaded: [] };
  for (const step of steps) step(day);
  return { disk, page, ids: [...ids, ...day.loaded] };
};

const held = (engine: FakePage["engine"]) => new Set(readWhole(engine).events.map(({ id }) => id));
const WRITES = run(-1, "error", false).page.writes;
const faults = [...Object.keys(FAULTS), "forbidden"] as Fault[];

describe(`${faults.length} faults at each of ${WRITES} writes`, () => {
  it.each(faults)("%s, once: nothing is lost, and everything is stored in the end", (fault) => {
    for (let at = 0; at < WRITES; at++) {
      const { disk, page, ids } = run(at, fault, false);
      if (fault === "forbidden") page.forbidden = false;
      page.engine.flush();
      expect(page.health.unsaved, `write ${at}`).toBe(0);
      const later = new FakePage(disk);
      expect([...held(later.engine)], `write ${at}`).toEqual(expect.arrayContaining(ids));
      expect(disk.dump()).toContain("{{{{ not ours");
    }
  });

  it.each(faults)(
    "%s, from then on: nothing is lost while the page is open, and the reader is told",
    (fault) => {
      for (let at = 0; at < WRITES; at++) {
        const { disk, page, ids } = run(at, fault, true);
        const held_ = held(page.engine);
        for (const id of ids) expect(held_, `write ${at}`).toContain(id);
        // The reader's way out: the file has it all.
        const saved = recordFile(page.engine).text;
        for (const id of ids) expect(saved).toContain(`"${id}"`);
        // The next page finds every event that this page counts as stored.
        const later = held(new FakePage(disk, { compacts: false }).engine);
        const lost = ids.filter((id) => !later.has(id));
        expect(page.health.unsaved, `write ${at}`).toBeGreaterThanOrEqual(lost.length);
        if (lost.length) expect(page.health.saving).not.toBe("ok");
        expect(disk.dump()).toContain("{{{{ not ours");
      }
    },
  );

  it("a page that is killed at any write loses no stored event", () => {
    for (let at = 0; at < WRITES; at++) {
      const { disk, ids } = usedDisk();
      const page = new FakePage(disk, { compacts: false });
      page.writes = 0;
      const acknowledged = [...ids];
      page.before = (count) => {
        if (count === at) page.dead = true;
        return undefined;
      };
      const day: Day = { page, ids: [], loaded: [] };
      for (const step of Object.values(STEPS)) {
        step(day);
        if (!page.dead && page.health.unsaved === 0) acknowledged.push(...day.ids, ...day.loaded);
      }
      const later = held(new FakePage(disk).engine);
      for (const id of acknowledged) expect(later, `write ${at}`).toContain(id);
    }
  });
});

it("storage forbidden from the start: the page works from memory and says so", () => {
  const disk = new FakeDisk();
  const page = new FakePage(disk);
  page.forbidden = true;
  const { id } = page.append(answer("roll-call"));
  page.append({ type: "settings", key: "theme", value: "dark" });
  page.append({ type: "erased", target: { all: true } });
  page.append(answer("two-cases"));
  expect(page.health.saving).toBe("off");
  expect(page.health.unsaved).toBe(2);
  expect(page.summary.items.size).toBe(1);
  expect(recordFile(page.engine).text).not.toContain(`"${id}"`);
  page.forbidden = false;
  page.engine.flush();
  expect(page.health).toMatchObject({ saving: "ok", unsaved: 0 });
});

describe("a full storage", () => {
  const days = (disk: FakeDisk, count: number) =>
    Array.from({ length: count }, (_, day) => {
      const page = new FakePage(disk, { now: () => Date.UTC(2026, 0, day + 1) });
      return Array.from({ length: 30 }, (_, i) => page.append(answer(`item-${i}`)).id);
    }).flat();
  const fill = (disk: FakeDisk, room: number) => {
    disk.items.set("another program", "");
    disk.items.set("another program", "x".repeat(disk.quota - disk.size - room));
  };

  it("is never reached by small logs", () => {
    const disk = new FakeDisk();
    const ids = days(disk, 60);
    expect(disk.size).toBeLessThan(ids.length * 147);
    expect([...held(new FakePage(disk).engine)]).toEqual(expect.arrayContaining(ids));
  });

  it("is compacted, and then takes more events", () => {
    const disk = new FakeDisk();
    const ids = days(disk, 30);
    fill(disk, 50);
    const page = new FakePage(disk);
    for (let i = 0; i < 50; i++) ids.push(page.append(answer(`item-${i}`)).id);
    expect(page.health).toMatchObject({ saving: "ok", unsaved: 0 });
    expect([...held(new FakePage(disk).engine)]).toEqual(expect.arrayContaining(ids));
  });

  it("loses the cache and the reserve before it refuses an answer", () => {
    const disk = new FakeDisk();
    const before = new FakePage(disk, { now: () => Date.UTC(2026, 0, 1), compacts: false });
    const ids = Array.from({ length: 500 }, (_, i) => {
      return before.append(answer(`${i}`.repeat(60))).id;
    });
    new FakePage(disk).compact("crowd");
    const extras = () => [...disk.items.keys()].filter((key) => /:(cache|room)$/.test(key));
    expect(extras()).toHaveLength(2);
    fill(disk, 10);
    const page = new FakePage(disk);
    ids.push(page.append(answer("late")).id);
    expect(page.health).toMatchObject({ saving: "ok", unsaved: 0 });
    expect([...held(new FakePage(disk).engine)]).toEqual(expect.arrayContaining(ids));
  });

  it("makes the page say so if compaction does not help, and takes everything once there is room", () => {
    const disk = new FakeDisk();
    fill(disk, 50);
    const page = new FakePage(disk);
    const ids = Array.from({ length: 20 }, (_, i) => page.append(answer(`item-${i}`)).id);
    expect(page.health).toMatchObject({ saving: "full", unsaved: 20 });
    expect(page.summary.items.size).toBe(20);
    disk.items.delete("another program");
    page.engine.flush();
    expect(page.health).toMatchObject({ saving: "ok", unsaved: 0 });
    expect([...held(new FakePage(disk).engine)]).toEqual(expect.arrayContaining(ids));
  });
});

describe("leaving a computer", () => {
  const start = () => {
    const disk = new FakeDisk();
    const page = new FakePage(disk, { compacts: false });
    page.append({ type: "checked-in", date: "2026-11-22", text: "secret" });
    const other = addProfile("Li", "", page.engine);
    chooseProfile(other?.id ?? "", page.engine);
    const ids = [page.append(answer("hers")).id];
    chooseProfile("main", page.engine);
    page.writes = 0;
    return { disk, page, ids };
  };
  const writes = (() => {
    const { page } = start();
    leaveComputer(recordFile(page.engine), page.engine);
    return page.writes;
  })();

  it.each(faults)(
    `%s at each of its ${writes} writes: another's record stays, nothing comes back`,
    (fault) => {
      for (let at = 0; at < writes; at++) {
        const { disk, page, ids } = start();
        page.before = (count) => (count === at ? fault : undefined);
        const file = recordFile(page.engine);
        const left = leaveComputer(file, page.engine);
        page.forbidden = false;
        expect(file.text).toContain("secret");
        const later = new FakePage(disk);
        later.compact("crowd");
        if (left !== "refused") expect(disk.dump()).not.toContain("secret");
        const all = disk.dump();
        for (const id of ids) expect(all).toContain(id.split("-")[0]);
      }
    },
  );
});

describe("storage that was damaged", () => {
  const damage: Readonly<Record<string, fc.Arbitrary<(text: string) => string>>> = {
    cut: fc.nat().map((at) => (text) => text.slice(0, at % (text.length + 1))),
    "random bytes": fc.string({ unit: "binary", maxLength: 500 }).map((text) => () => text),
    "random bytes in the middle": fc
      .tuple(fc.nat(), fc.string({ unit: "binary", minLength: 1, maxLength: 40 }))
      .map(([at, bytes]) => (text) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + bytes + text.slice(from + bytes.length);
      }),
    "another program's JSON": fc.json().map((text) => () => text),
    "a future version": fc.constant((text: string) =>
      text.replace('"whetstone":1', '"whetstone":99'),
    ),
    empty: fc.constant(() => ""),
  };

  it.each(Object.keys(damage))(
    "%s, at any key: the rest is kept and what is damaged is not deleted",
    (kind) => {
      const { disk: clean } = usedDisk();
      // The key that reserves room holds no data.
      const keys = [...clean.items.keys()].filter((key) => !key.endsWith(":room"));
      fc.assert(
        fc.property(
          fc.constantFrom(...keys),
          damage[kind] ?? fc.constant((text: string) => text),
          (key, change) => {
            const { disk, ids } = usedDisk();
            const before = new FakePage(disk, { compacts: false });
            const text = change(disk.items.get(key) ?? "");
            disk.items.set(key, text);
            const page = new FakePage(disk);
            const others = [...disk.items].filter(([name]) => name !== key);
            const mine = page.append(answer("new")).id;
            page.compact("crowd");
            page.compact("full");
            const later = new FakePage(disk);
            const kept = held(later.engine);
            expect(kept).toContain(mine);
            // All that stood in other keys is there.
            const whole = held(before.engine);
            const still = new FakeDisk();
            for (const [name, value] of others) still.items.set(name, value);
            for (const id of held(new FakePage(still, { compacts: false }).engine)) {
              expect(kept).toContain(id);
            }
            for (const id of kept)
              expect(whole.has(id) || id === mine || ids.includes(id)).toBe(true);
            // A key that can't be read is kept whole.
            const wasWhole = [...disk.items.values()].includes(text);
            const isRead = text.startsWith('{"whetstone":1,');
            expect(wasWhole || isRead || text === clean.items.get(key)).toBe(true);
            if (!isRead && text) expect(later.health.setAside.length).toBeGreaterThan(0);
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
