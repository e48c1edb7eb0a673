import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { finish } from "#core/record/steps.ts";
import { COPY_AGE } from "./copies.ts";
import { eraseFromCopies } from "./erase-copies.ts";
import { recover } from "./recover.ts";
import { answer } from "./testing/answer.ts";
import { changesSinceSaved, leaveComputer, readWhole, recordFile } from "./testing/at-once.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";

vi.setConfig({ testTimeout: 120_000 });

/*
 * After a browser was killed, storage is as it last was on disk, and the copies of logs are complete.
 */

/** What storage is after a restart, if it was last written to disk when it held these items. */
function restarted(disk: FakeDisk, written: ReadonlyMap<string, string>): FakeDisk {
  const next = new FakeDisk();
  for (const [key, text] of written) next.items.set(key, text);
  for (const [key, copy] of disk.copies) next.copies.set(key, copy);
  return next;
}

/** Opens a page and merges back what storage lost. */
function open(disk: FakeDisk, now = Date.UTC(2026, 10, 22, 9)): FakePage {
  const page = new FakePage(disk, { now: () => now, compacts: false });
  finish(recover(page.engine, [...disk.copies.values()], page.engine.environment.copies));
  return page;
}
const ids = (page: FakePage) => readWhole(page.engine).events.map(({ id }) => id);

describe("a browser that is killed before it wrote storage to disk", () => {
  it("loses no answer, however little of storage was on disk", () => {
    const disk = new FakeDisk();
    const page = new FakePage(disk, { compacts: false });
    const moments = [new Map(disk.items)];
    const given: string[] = [];
    for (let i = 0; i < 30; i++) {
      given.push(page.append(answer(`item-${i}`)).id);
      moments.push(new Map(disk.items));
    }
    for (const written of moments) {
      const next = restarted(disk, written);
      const opened = open(next);
      expect(opened.summary.count).toBe(30);
      expect(ids(opened)).toEqual(given);
      // And it is stored now: the copies are not needed any more.
      next.copies.clear();
      expect(ids(open(next))).toEqual(given);
    }
  });

  it("does not bring back erased events, and no copy holds them", () => {
    const disk = new FakeDisk();
    const [page, other] = [new FakePage(disk), new FakePage(disk)];
    other.append(answer("other", { response: "secret of another page" }));
    page.append(answer("roll-call", { response: "secret answer" }));
    const written = new Map(disk.items);
    page.append({ type: "erased", target: { item: "roll-call" } });
    page.append({ type: "erased", target: { item: "other" } });
    const { copies } = page.engine.environment;
    finish(eraseFromCopies(page.engine, [...disk.copies.values()], copies));
    expect(JSON.stringify([...disk.copies])).not.toContain("secret");
    const opened = open(restarted(disk, written));
    expect(opened.summary.items.size).toBe(0);
    expect(opened.summary.lists.get("erased")).toHaveLength(2);
  });

  it("does not bring back a profile that left this computer", async () => {
    const disk = new FakeDisk();
    const page = new FakePage(disk);
    page.append(answer("roll-call", { response: "secret answer" }));
    const copies = new Map(disk.copies);
    expect(leaveComputer(recordFile(page.engine), page.engine)).toBe("cleared");
    await Promise.resolve();
    expect(disk.copies.size).toBe(0);
    // A page was stopped before it could drop them.
    for (const [key, copy] of copies) disk.copies.set(key, copy);
    const opened = open(disk);
    expect(opened.summary.count).toBe(0);
    expect(disk.dump()).not.toContain("secret");
    expect(disk.copies.size).toBe(0);
  });

  it("recovers the open profile only", () => {
    const disk = new FakeDisk();
    const page = new FakePage(disk);
    page.append(answer("of the first"));
    const next = restarted(disk, new Map([["whetstone:course:current", "li"]]));
    expect(open(next).summary.count).toBe(0);
    next.items.delete("whetstone:course:current");
    expect(open(next).summary.count).toBe(1);
  });

  it("counts recovered events as unsaved if a file was saved without them", () => {
    const disk = new FakeDisk();
    const clock = { now: Date.UTC(2026, 10, 22, 8) };
    const now = () => (clock.now += 1000);
    const holder = new FakePage(disk, { now, compacts: false });
    holder.before = () => "quota";
    holder.append(answer("held in memory"));
    const saver = new FakePage(disk, { now, compacts: false });
    saver.append(answer("stored"));
    const file = recordFile(saver.engine);
    file.saved();
    expect(changesSinceSaved(saver.engine)).toBe(0);
    const opened = open(disk, clock.now + 1000);
    expect(opened.summary.count).toBe(2);
    expect(changesSinceSaved(opened.engine)).toBe(1);
  });

  it("recovers later if storage has no room now", () => {
    const disk = new FakeDisk();
    new FakePage(disk).append(answer("roll-call"));
    const next = restarted(disk, new Map());
    next.quota = 10;
    expect(open(next).summary.count).toBe(0);
    next.quota = 5_242_880;
    expect(open(next).summary.count).toBe(1);
  });
});

describe("copies of logs", () => {
  it("change nothing if nothing was lost, even after logs were compacted", () => {
    const disk = new FakeDisk();
    const page = new FakePage(disk, { compacts: false });
    for (let i = 0; i < 20; i++) page.append(answer(`item-${i}`));
    page.append({ type: "read", module: "many-ways", section: "one" });
    page.append({ type: "read", module: "many-ways", section: "one" });
    page.compact("full");
    expect(disk.copies.size).toBeGreaterThan(0);
    const before = disk.dump();
    open(disk);
    expect(disk.dump()).toBe(before);
  });

  it("are deleted once storage must be on disk", () => {
    const disk = new FakeDisk();
    const now = Date.UTC(2026, 10, 22, 8);
    new FakePage(disk, { now: () => now }).append(answer("roll-call"));
    open(disk, now + COPY_AGE - 1);
    expect(disk.copies.size).toBe(1);
    open(disk, now + COPY_AGE + 1);
    expect(disk.copies.size).toBe(0);
  });

  it("do no harm if they are damaged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const disk = new FakeDisk();
        const page = new FakePage(disk);
        page.append(answer("mine"));
        for (const key of ["whetstone:course:p:main:log:x:0", "", "x"]) {
          disk.copies.set(key, { key, text, at: 0 });
        }
        expect(open(disk).summary.count).toBe(1);
      }),
      { numRuns: 100 },
    );
  });
});
