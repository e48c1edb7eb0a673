import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { type Kept, NOTHING_KEPT } from "#core/handover/kept.ts";
import { kept as arbitrary, COURSE, rollUpOf } from "#core/handover/testing/arbitrary.ts";
import { merge } from "#core/handover/testing/merge.ts";
import { type Vote, writeVote } from "#core/live/vote.ts";
import { finish } from "#core/record/steps.ts";
import { HandoverLog, type HandoverState, NOTHING_READ } from "./handover.ts";
import { ProfileStorage } from "./profile-storage.ts";

const ROOT = `whetstone:${COURSE}:`;

/** Storage of a browser that has so much room, and may once keep another text than it was given. */
class Disk {
  readonly items = new Map<string, string>();
  quota = Number.POSITIVE_INFINITY;
  /** Writes that are kept as they are before one that is not. */
  good = Number.POSITIVE_INFINITY;
  get size() {
    return [...this.items].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  }
  get length() {
    return this.items.size;
  }
  key = (at: number) => [...this.items.keys()][at] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  removeItem = (key: string) => this.items.delete(key);
  clear = () => this.items.clear();
  setItem = (key: string, text: string) => {
    const old = this.items.get(key);
    const grows = text.length - (old?.length ?? -key.length);
    if (this.size + grows > this.quota) throw new DOMException("no room", "QuotaExceededError");
    this.items.set(key, this.good-- === 0 ? text.slice(1) : text);
  };
}

let disk: Disk;
let isOff: boolean;
beforeEach(() => {
  disk = new Disk();
  isOff = false;
});

let names = 0;

function open(now = 1000) {
  const page = { state: NOTHING_READ as HandoverState };
  const storage = new ProfileStorage(ROOT, () => {
    if (isOff) throw new DOMException("denied", "SecurityError");
    return disk as unknown as Storage;
  });
  const log = new HandoverLog(
    COURSE,
    storage,
    (bytes) => {
      const name = String(names++).padStart(bytes, "0");
      return Uint8Array.from(name, Number);
    },
    () => now,
    (state) => {
      page.state = state;
    },
  );
  log.load();
  return { log, page };
}

const VOTE: Vote = {
  session: "s1",
  at: 5,
  module: "m",
  item: "i1",
  rev: 1,
  locale: "en",
  before: { a: 6 },
};
const of = (...votes: Vote[]): Kept => ({ ...NOTHING_KEPT, votes });
/** In the order of the names, each once. */
const inOrder = (kept: Kept) => merge(NOTHING_KEPT, kept);

describe("loading what another facilitator kept", () => {
  it("gives what merging gives, and it is there when the page is opened again", () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (mine, theirs) => {
        disk = new Disk();
        const { log } = open();
        expect(finish(log.take(mine))).toEqual({ ok: true });
        expect(finish(log.take(theirs))).toEqual({ ok: true });
        expect(inOrder(open().page.state.kept)).toEqual(merge(mine, theirs));
      }),
    );
  });

  it.each(["full", "broken"] as const)(
    "leaves storage as it was if it is %s before the last entry",
    (fault) => {
      let refused = 0;
      fc.assert(
        fc.property(arbitrary, arbitrary, fc.nat(8), (mine, theirs, good) => {
          disk = new Disk();
          const { log, page } = open();
          finish(log.take(mine));
          const before = [...disk.items].sort();
          if (fault === "full") disk.quota = disk.size + good * 100;
          else disk.good = good;
          const taken = finish(log.take(theirs));
          if (taken.ok) return;
          refused++;
          expect(taken.saving).toBe(fault);
          expect([...disk.items].sort()).toEqual(before);
          expect(page.state.unsaved).toBe(0);
          expect(inOrder(page.state.kept)).toEqual(inOrder(mine));
        }),
      );
      expect(refused).toBeGreaterThan(5);
    },
  );

  it("says that the browser keeps nothing", () => {
    const { log } = open();
    isOff = true;
    expect(finish(log.take(of(VOTE)))).toEqual({ ok: false, saving: "off" });
  });

  it("does not write over a fuller vote that another page counts meanwhile", () => {
    const { log } = open();
    const steps = log.take(of(VOTE));
    steps.next();
    const counted = { ...VOTE, after: { a: 7 } };
    disk.items.set(`${ROOT}group:vote:s1:i1`, writeVote(counted));
    finish(steps);
    expect(open().page.state.kept.votes).toEqual([counted]);
  });

  it("moves what can't be read aside whole before it writes in its place", () => {
    disk.items.set(`${ROOT}group:vote:s1:i1`, "{");
    const { log, page } = open();
    expect(finish(log.take(of(VOTE)))).toEqual({ ok: true });
    expect(page.state.kept.votes).toEqual([VOTE]);
    expect([...page.state.unreadable.values()]).toEqual(["{"]);
  });
});

describe("what is kept for groups", () => {
  it("shows and stores a note, a choice and a roll-up, and other pages hear of them", () => {
    const one = open();
    const other = open();
    one.log.note("s1", "agreed");
    one.log.choose("series", "year");
    expect(one.log.addRollUp(rollUpOf(9))).toMatchObject({ people: 9 });
    other.log.onStorageEvent(`${ROOT}group:choice:series`);
    expect(other.page.state).toEqual(one.page.state);
    expect(one.page.state.kept).toMatchObject({
      notes: [{ about: "s1", text: "agreed", at: 1000 }],
      choices: [{ name: "series", value: "year" }],
      rollUps: [{ date: "2026-11-29" }],
    });
  });

  it("a choice that is made now stands above one that a clock ahead of this one dated", () => {
    const ahead = open(9000);
    ahead.log.choose("series", "year");
    const theirs = ahead.page.state.kept;
    const { log } = open(10);
    log.choose("series", "twelve");
    finish(log.take(theirs));
    expect(open().page.state.kept.choices).toMatchObject([{ value: "twelve", at: 9001 }]);
  });

  it("takes no file to compare with that tells of a group under five", () => {
    const { log, page } = open();
    expect(log.addRollUp(rollUpOf(4))).toBe("damaged");
    expect(page.state.kept.rollUps).toEqual([]);
  });

  it.each(["full", "off"] as const)(
    "storage that is %s: told, kept in memory, and written later",
    (fault) => {
      const { log, page } = open();
      if (fault === "off") isOff = true;
      disk.quota = 0;
      log.note("", "only here");
      expect(page.state).toMatchObject({
        saving: fault,
        unsaved: 1,
        kept: { notes: [{ text: "only here" }] },
      });
      isOff = false;
      disk.quota = 9999;
      log.flush();
      expect(page.state).toMatchObject({ saving: "ok", unsaved: 0 });
      expect(open().page.state.kept.notes).toMatchObject([{ text: "only here" }]);
    },
  );

  it("what can't be read stays as it is, is told, and goes into no list", () => {
    disk.items.set(`${ROOT}group:note:x`, "{");
    disk.items.set(`${ROOT}group:vote:another:name`, writeVote(VOTE));
    disk.items.set(`${ROOT}group:choice:series`, '{"whetstone":"choice","version":2}');
    const { log, page } = open();
    expect(page.state.kept).toEqual(NOTHING_KEPT);
    expect(page.state.unreadable.size).toBe(3);
    log.choose("series", "year");
    expect([...disk.items.values()]).toContain('{"whetstone":"choice","version":2}');
    expect(page.state.unreadable.size).toBe(3);
  });

  it("removes one entry and no other", () => {
    const { log, page } = open();
    log.note("", "one");
    log.note("", "two");
    const [first] = page.state.kept.notes;
    if (!first) throw new Error("no note was kept");
    expect(log.remove("notes", first)).toBe(true);
    expect(open().page.state.kept.notes).toMatchObject([{ text: "two" }]);
  });

  it("is erased with meetings and what can't be read, and no record is touched", () => {
    disk.items.set(`${ROOT}p:main:log:x:0`, "a record");
    disk.items.set(`${ROOT}group:run:m`, "{}");
    disk.items.set(`${ROOT}group:note:x`, "{");
    const { log, page } = open();
    finish(log.take(of(VOTE)));
    disk.quota = 0;
    log.note("", "in memory");
    expect(log.erase()).toBe(true);
    expect([...disk.items.keys()]).toEqual([`${ROOT}p:main:log:x:0`]);
    expect(page.state).toMatchObject({ kept: NOTHING_KEPT, unsaved: 0 });
  });

  it("says so where storage does not let go of it", () => {
    const { log, page } = open();
    finish(log.take(of(VOTE)));
    disk.removeItem = () => false;
    expect(log.erase()).toBe(false);
    expect(page.state.kept.votes).toEqual([VOTE]);
  });
});
