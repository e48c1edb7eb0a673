import { describe, expect, it, vi } from "vitest";
import type { NewEvent } from "#core/record/event.ts";
import { COLORS } from "#core/record/owner.ts";
import {
  addProfile,
  chooseProfile,
  currentProfile,
  listProfiles,
  renameProfile,
} from "./profiles.ts";
import { leaveComputer, loadFile, previewFile, recordFile } from "./testing/at-once.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";

vi.setConfig({ testTimeout: 60_000 });

const [INK = "", JADE = "", STONE = ""] = COLORS;

const note = (text: string): NewEvent => ({ type: "checked-in", date: "2026-11-22", text });

it("a single user sees no profiles, and nothing is stored for them", () => {
  const disk = new FakeDisk();
  const page = new FakePage(disk);
  expect(listProfiles(page.engine)).toEqual([{ id: "main", current: true }]);
  expect(disk.items.size).toBe(0);
});

describe("several people at one computer", () => {
  const shared = () => {
    const disk = new FakeDisk();
    const [page, other] = [new FakePage(disk), new FakePage(disk)];
    page.append(note("of the first"));
    renameProfile("main", "Wang", INK, page.engine);
    const li = addProfile(" Li ", JADE, page.engine)?.id ?? "";
    chooseProfile(li, page.engine);
    other.listen();
    page.append(note("of Li"));
    other.listen();
    return { disk, page, other, li };
  };

  it("have names and colours", () => {
    const { page, li } = shared();
    expect(listProfiles(page.engine)).toEqual([
      { id: li, name: "Li", color: JADE, current: true },
      { id: "main", name: "Wang", color: INK, current: false },
    ]);
    renameProfile(li, "Li Ming", STONE, page.engine);
    expect(currentProfile(page.engine)).toMatchObject({ name: "Li Ming", color: STONE });
  });

  it("never see each other's record, on any page", () => {
    const { disk, page, other, li } = shared();
    for (const one of [page, other, new FakePage(disk)]) {
      expect(one.engine.profile).toBe(li);
      expect(one.summary.count).toBe(1);
      expect(recordFile(one.engine).text).not.toContain("of the first");
    }
    chooseProfile("main", other.engine);
    page.listen();
    for (const one of [page, other]) {
      expect(one.summary.count).toBe(1);
      expect(recordFile(one.engine).text).not.toContain("of Li");
    }
  });

  it("lose no unsaved event when another profile is opened", () => {
    const { disk, page, li } = shared();
    page.before = () => "quota";
    page.append(note("held in memory"));
    page.before = () => undefined;
    chooseProfile("main", page.engine);
    expect(page.summary.count).toBe(1);
    page.engine.flush();
    expect(page.health.unsaved).toBe(0);
    chooseProfile(li, page.engine);
    expect(new FakePage(disk).summary.count).toBe(2);
  });

  it("clear only their own record when they leave", () => {
    const { disk, page, other, li } = shared();
    const { text, ...file } = recordFile(page.engine);
    expect(leaveComputer({ text, ...file }, page.engine)).toBe("cleared");
    expect(text).toContain("of Li");
    expect(disk.dump()).not.toContain("of Li");
    expect(disk.dump()).toContain("of the first");
    expect(listProfiles(page.engine)).toMatchObject([{ id: "main", current: true }]);
    // A page that has not heard of it yet, or lay in the back/forward cache, brings nothing back.
    other.append(note("typed in another window"));
    other.listen();
    other.engine.open();
    other.append(note("of the first again"));
    page.listen();
    listProfiles(page.engine);
    expect(disk.dump()).not.toMatch(/of Li|typed in another window/);
    expect(page.engine.profile).not.toBe(li);
    const seen = previewFile(text, page.engine);
    expect(seen).toMatchObject({ ok: true, from: { name: "Li" } });
  });

  it("who have left are not written again by a page with unsaved events", () => {
    const { disk, page, other } = shared();
    other.before = () => "quota";
    other.append(note("held in memory"));
    leaveComputer(recordFile(page.engine), page.engine);
    other.before = () => undefined;
    other.listen();
    other.engine.flush();
    expect(disk.dump()).not.toContain("held in memory");
    expect(other.health.unsaved).toBe(0);
  });

  it("are not cleared if the file lacks events that any page recorded since", () => {
    const { disk, page, other } = shared();
    const file = recordFile(page.engine);
    other.append(note("after the file was saved"));
    expect(leaveComputer(file, page.engine)).toBe("changed");
    expect(disk.dump()).toContain("after the file was saved");
    page.listen();
    expect(leaveComputer(recordFile(page.engine), page.engine)).toBe("cleared");
  });

  it("are not cleared with another profile's file", () => {
    const { disk, page, other } = shared();
    const file = recordFile(page.engine);
    chooseProfile("main", other.engine);
    page.listen();
    expect(leaveComputer(file, page.engine)).toBe("changed");
    expect(disk.dump()).toContain("of the first");
    expect(disk.dump()).toContain("of Li");
  });

  it("don't get a file that was previewed for another profile", () => {
    const { page, other } = shared();
    const file = recordFile(page.engine).text;
    chooseProfile("main", other.engine);
    page.listen();
    const seen = previewFile(file, page.engine);
    chooseProfile(listProfiles(page.engine)[1]?.id ?? "", page.engine);
    expect(seen.ok && loadFile(seen, page.engine).ok).toBe(false);
  });

  it("who have left can't be opened from an older list", () => {
    const { disk, page, other, li } = shared();
    leaveComputer(recordFile(page.engine), page.engine);
    expect(chooseProfile(li, other.engine)).toBe(false);
    other.listen();
    const { id } = other.append(note("of the first, later"));
    listProfiles(page.engine);
    expect(recordFile(new FakePage(disk).engine).text).toContain(id);
  });

  it("get a new record if the computer is set to a profile that has left", () => {
    const { disk, page, li } = shared();
    leaveComputer(recordFile(page.engine), page.engine);
    disk.items.set("whetstone:course:current", li);
    const { id } = new FakePage(disk).append(note("after that"));
    listProfiles(page.engine);
    expect(recordFile(new FakePage(disk).engine).text).toContain(id);
  });
});

it("a single user who leaves can come back with the file", () => {
  const disk = new FakeDisk();
  const page = new FakePage(disk);
  page.append(note("mine"));
  const file = recordFile(page.engine);
  leaveComputer(file, page.engine);
  expect(page.summary.count).toBe(0);
  expect(disk.dump()).not.toContain("mine");
  expect(new FakePage(disk).engine.profile).toBe(page.engine.profile);
  expect(listProfiles(page.engine)).toHaveLength(1);
  const seen = previewFile(file.text, page.engine);
  if (seen.ok) loadFile(seen, page.engine);
  expect(new FakePage(disk).summary.count).toBe(1);
});

it("with a damaged key of the open profile, events are still recorded and found", () => {
  for (const text of ["a:b", ":", "\u0000{}", "", "p:main:", "{}"]) {
    const disk = new FakeDisk();
    new FakePage(disk).append(note("mine"));
    disk.items.set("whetstone:course:current", text);
    const page = new FakePage(disk);
    page.append(note("more"));
    expect(page.summary.count).toBe(2);
    expect(new FakePage(disk).summary.count).toBe(2);
  }
});

it("with a damaged name, a profile's record is still found", () => {
  const disk = new FakeDisk();
  const page = new FakePage(disk);
  page.append(note("mine"));
  renameProfile("main", "Wang", INK, page.engine);
  for (const text of ["", "{{", "null", '{"name":7}', '{"name":"\\u202e\\u200f"}']) {
    disk.items.set("whetstone:course:p:main:who", text);
    expect(currentProfile(page.engine)).toEqual({ id: "main", current: true });
    expect(new FakePage(disk).summary.count).toBe(1);
  }
});

it("a colour in storage that is not in the palette is ignored", () => {
  const disk = new FakeDisk();
  const page = new FakePage(disk);
  for (const color of ["url(https://example.org/x)", "red", 7, null]) {
    disk.items.set("whetstone:course:p:main:who", JSON.stringify({ name: "Li", color }));
    expect(currentProfile(page.engine)).toEqual({ id: "main", current: true, name: "Li" });
  }
});

it("a name without a visible character is refused, and a long one is cut between characters", () => {
  const page = new FakePage(new FakeDisk());
  expect(addProfile("\u200f\u202e \u3164", INK, page.engine)).toBeUndefined();
  expect(renameProfile("main", "\u200b", INK, page.engine)).toBe(false);
  expect(listProfiles(page.engine)).toHaveLength(1);
  const family = "👩‍👩‍👧";
  expect(addProfile(family.repeat(9), INK, page.engine)?.name).toBe(family.repeat(7));
});
