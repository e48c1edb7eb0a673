import { describe, expect, it, vi } from "vitest";
import type { NewEvent } from "#core/record/event.ts";
import { FakeDisk, FakePage } from "./fake-browser.ts";
import { leaveComputer } from "./leave.ts";
import {
  addProfile,
  chooseProfile,
  currentProfile,
  listProfiles,
  renameProfile,
} from "./profiles.ts";
import { loadFile, previewFile, recordFile } from "./transfer.ts";

vi.setConfig({ testTimeout: 60_000 });

const note = (text: string): NewEvent => ({ type: "checked-in", date: "2026-11-22", text });

it("somebody alone never sees that there are profiles, and stores nothing for it", () => {
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
    renameProfile("main", "Wang", "ink", page.engine);
    const li = addProfile(" Li ", "jade", page.engine)?.id ?? "";
    chooseProfile(li, page.engine);
    other.listen();
    page.append(note("of Li"));
    other.listen();
    return { disk, page, other, li };
  };

  it("have names and colours", () => {
    const { page, li } = shared();
    expect(listProfiles(page.engine)).toEqual([
      { id: li, name: "Li", color: "jade", current: true },
      { id: "main", name: "Wang", color: "ink", current: false },
    ]);
    renameProfile(li, "Li Ming", "stone", page.engine);
    expect(currentProfile(page.engine)).toMatchObject({ name: "Li Ming", color: "stone" });
  });

  it("never see each other's record, on any page", () => {
    const { disk, page, other, li } = shared();
    for (const one of [page, other, new FakePage(disk)]) {
      expect(one.engine.profile()).toBe(li);
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

  it("lose nothing that storage had refused when another one is chosen", () => {
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

  it("leave with their file and clear themselves alone", () => {
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
    expect(page.engine.profile()).not.toBe(li);
    const seen = previewFile(text, page.engine);
    expect(seen).toMatchObject({ ok: true, from: { name: "Li" } });
  });

  it("do not come back with what another page could not write in time", () => {
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

  it("are not cleared with a file that lacks what was recorded since, on any page", () => {
    const { disk, page, other } = shared();
    const file = recordFile(page.engine);
    other.append(note("after the file was saved"));
    expect(leaveComputer(file, page.engine)).toBe("changed");
    expect(disk.dump()).toContain("after the file was saved");
    page.listen();
    expect(leaveComputer(recordFile(page.engine), page.engine)).toBe("cleared");
  });

  it("are not cleared with the file of somebody else, whose record was open when it was saved", () => {
    const { disk, page, other } = shared();
    const file = recordFile(page.engine);
    chooseProfile("main", other.engine);
    page.listen();
    expect(leaveComputer(file, page.engine)).toBe("changed");
    expect(disk.dump()).toContain("of the first");
    expect(disk.dump()).toContain("of Li");
  });

  it("don't get what was to be added to another's record", () => {
    const { page, other } = shared();
    const file = recordFile(page.engine).text;
    chooseProfile("main", other.engine);
    page.listen();
    const seen = previewFile(file, page.engine);
    chooseProfile(listProfiles(page.engine)[1]?.id ?? "", page.engine);
    expect(seen.ok && loadFile(seen, page.engine).ok).toBe(false);
  });

  it("who have left can't be opened any more, from a list that was made before", () => {
    const { disk, page, other, li } = shared();
    leaveComputer(recordFile(page.engine), page.engine);
    expect(chooseProfile(li, other.engine)).toBe(false);
    other.listen();
    const { id } = other.append(note("of the first, later"));
    listProfiles(page.engine);
    expect(recordFile(new FakePage(disk).engine).text).toContain(id);
  });

  it("find a record to write to, should the computer be set to somebody who has left", () => {
    const { disk, page, li } = shared();
    leaveComputer(recordFile(page.engine), page.engine);
    disk.items.set("whetstone:course:current", li);
    const { id } = new FakePage(disk).append(note("after that"));
    listProfiles(page.engine);
    expect(recordFile(new FakePage(disk).engine).text).toContain(id);
  });
});

it("the only person leaves an empty computer, and can come back with the file", () => {
  const disk = new FakeDisk();
  const page = new FakePage(disk);
  page.append(note("mine"));
  const file = recordFile(page.engine);
  leaveComputer(file, page.engine);
  expect(page.summary.count).toBe(0);
  expect(disk.dump()).not.toContain("mine");
  expect(new FakePage(disk).engine.profile()).toBe(page.engine.profile());
  expect(listProfiles(page.engine)).toHaveLength(1);
  const seen = previewFile(file.text, page.engine);
  if (seen.ok) loadFile(seen, page.engine);
  expect(new FakePage(disk).summary.count).toBe(1);
});

it("which profile is open may be damaged, and what is recorded then is found", () => {
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

it("what describes a profile may be damaged, and its record is still there", () => {
  const disk = new FakeDisk();
  const page = new FakePage(disk);
  page.append(note("mine"));
  renameProfile("main", "Wang", "ink", page.engine);
  for (const text of ["", "{{", "null", '{"name":7}']) {
    disk.items.set("whetstone:course:p:main:who", text);
    expect(currentProfile(page.engine)).toEqual({ id: "main", current: true });
    expect(new FakePage(disk).summary.count).toBe(1);
  }
});
