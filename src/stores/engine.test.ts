import { describe, expect, it, vi } from "vitest";
import { continueAt } from "#core/record/continue.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { itemHistory, itemState, setting } from "#core/record/state.ts";
import { plans } from "#core/record/views.ts";
import { answer } from "./testing/answer.ts";
import { readWhole } from "./testing/at-once.ts";
import { FakeDisk, FakePage } from "./testing/fake-browser.ts";

vi.setConfig({ testTimeout: 60_000 });

const stored = (disk: FakeDisk): readonly RecordedEvent[] =>
  readWhole(new FakePage(disk, { compacts: false }).engine).events;

describe("the record", () => {
  it("stores nothing before the first event", () => {
    const disk = new FakeDisk();
    new FakePage(disk);
    expect(disk.items.size).toBe(0);
  });

  it("shows an event at once and finds it again", () => {
    const disk = new FakeDisk();
    const page = new FakePage(disk);
    const event = page.append(answer("roll-call", { score: 0.5, confidence: "sure" }));
    const told = [{ at: event.at, score: 0.5, context: "quiz", confidence: "sure" }];
    expect(itemHistory(page.summary, "roll-call", 1)).toEqual(told);
    expect(page.health).toEqual({ saving: "ok", unsaved: 0, left: 0, setAside: [] });
    expect(itemHistory(new FakePage(disk).summary, "roll-call", 1)).toEqual(told);
  });

  it("shows what another page recorded", () => {
    const disk = new FakeDisk();
    const [one, two] = [new FakePage(disk), new FakePage(disk)];
    one.append(answer("roll-call"));
    two.listen();
    two.append(answer("two-cases"));
    one.listen();
    for (const page of [one, two, new FakePage(disk)]) expect(page.summary.count).toBe(2);
    expect(one.summary).toEqual(two.summary);
  });

  it("begins a new log when one is full, and each page writes only its own logs", () => {
    const disk = new FakeDisk();
    const pages = [
      new FakePage(disk, { compacts: false }),
      new FakePage(disk, { compacts: false }),
    ];
    for (let i = 0; i < 300; i++) pages[i % 2]?.append(answer(`item-${i}`));
    expect(disk.items.size).toBe(4);
    for (const text of disk.items.values()) expect(text.length).toBeLessThan(17_000);
    expect(stored(disk).length).toBe(300);
  });

  it("is kept apart from other programs, courses and folders of one server", () => {
    const disk = new FakeDisk();
    disk.items.set("theme", "dark");
    disk.items.set("whetstone:other:p:main:log:x:1", "not ours");
    new FakePage(disk).append(answer("roll-call"));
    expect(disk.items.get("theme")).toBe("dark");
    expect(disk.items.get("whetstone:other:p:main:log:x:1")).toBe("not ours");
    expect(
      [...disk.items.keys()].filter((key) => key.startsWith("whetstone:course:p:main:log:")),
    ).toHaveLength(1);
  });

  it("writes its log again when another page removed it", () => {
    const disk = new FakeDisk();
    const [one, two] = [new FakePage(disk), new FakePage(disk)];
    one.append(answer("roll-call"));
    two.listen();
    for (const key of [...disk.items.keys()]) two.removeItem(key);
    one.listen();
    expect(stored(disk).length).toBe(1);
    two.clear();
    one.listen();
    expect(stored(disk).length).toBe(1);
  });
});

describe("a write that fails", () => {
  it("and damages the old text makes all events of that log unsaved", () => {
    const disk = new FakeDisk();
    const page = new FakePage(disk, { compacts: false });
    for (let i = 0; i < 10; i++) page.append(answer(`item-${i}`));
    page.before = () => "midway";
    page.append(answer("last"));
    expect(stored(disk).length).toBeLessThan(10);
    expect(stored(disk).length + page.health.unsaved).toBeGreaterThanOrEqual(11);
    page.before = () => undefined;
    page.engine.flush();
    expect(page.health.unsaved).toBe(0);
    expect(stored(disk).length).toBe(11);
  });

  it("is repeated once, not each time that another profile is opened", () => {
    const disk = new FakeDisk();
    const page = new FakePage(disk, { compacts: false });
    page.before = () => "quota";
    page.append(answer("mine"));
    page.before = (count) => (count === page.writes - 1 && count < 4 ? "quota" : undefined);
    disk.items.set("whetstone:course:current", "li");
    page.engine.open();
    page.before = () => undefined;
    page.engine.load();
    expect(page.health.unsaved).toBe(0);
    const { writes } = page;
    page.engine.load();
    page.engine.load();
    expect(page.writes).toBe(writes);
    disk.items.delete("whetstone:course:current");
    expect(stored(disk).length).toBe(1);
  });
});

describe("an invalid event", () => {
  it("is not recorded, and the reader is told", () => {
    const page = new FakePage(new FakeDisk());
    page.append({ type: "answered", item: "roll-call" } as never);
    page.append({ type: "erased" } as never);
    page.append({} as never);
    expect(page.summary.count).toBe(0);
    expect(page.health.setAside.length).toBe(3);
    page.append(answer("roll-call"));
    expect(page.summary.count).toBe(1);
  });
});

describe("a clock that is wrong", () => {
  const at = (iso: string) => () => Date.parse(iso);

  it("that is set back: later events still replace earlier ones", () => {
    const disk = new FakeDisk();
    const late = new FakePage(disk, { now: at("2099-01-01") });
    late.append({ type: "settings", key: "theme", value: "dark" });
    late.append({ type: "read", module: "many-ways", section: "one" });
    late.append({ type: "planned", plan: "p", kind: "goal", text: "old", modules: [] });
    const page = new FakePage(disk, { now: at("2026-11-22") });
    page.append({ type: "settings", key: "theme", value: "light" });
    page.append({ type: "read", module: "why-it-matters", section: "two" });
    page.append({ type: "planned", plan: "p", text: "new" });
    page.append({ type: "planned", plan: "p", text: "newest" });
    for (const { summary } of [page, new FakePage(disk)]) {
      expect(setting(summary, "theme")).toBe("light");
      expect(continueAt(summary)?.section).toBe("two");
      expect(plans(summary)[0]?.now.text).toBe("newest");
    }
  });

  it("that is set back: answers keep the time that the clock gave them", () => {
    const disk = new FakeDisk();
    new FakePage(disk, { now: at("2026-11-22") }).append(answer("roll-call"));
    const page = new FakePage(disk, { now: at("2026-11-01") });
    page.append(answer("roll-call", { score: 0 }));
    expect(itemHistory(page.summary, "roll-call", 1).map(({ score }) => score)).toEqual([0, 1]);
  });

  it("that is far ahead when something is erased: later events are kept", () => {
    const disk = new FakeDisk();
    const late = new FakePage(disk, { now: at("2099-01-01") });
    late.append(answer("roll-call"));
    late.append({ type: "erased", target: { all: true } });
    const page = new FakePage(disk, { now: at("2026-11-22") });
    page.append(answer("roll-call"));
    page.append({ type: "checked-in", date: "2026-11-22", text: "back" });
    expect(new FakePage(disk).summary.count).toBe(3);
    page.append({ type: "erased", target: { item: "roll-call" } });
    expect(itemState(new FakePage(disk).summary, "roll-call", 1)).toBeUndefined();
  });
});

describe("content that changes", () => {
  it("a renamed module keeps its record by its alias, and the record keeps the old name", () => {
    const disk = new FakeDisk();
    const page = new FakePage(disk);
    page.append({ type: "read", module: "old-name", section: "one" });
    page.append(answer("roll-call", { module: "old-name" }));
    page.append({ type: "planned", plan: "p", text: "t", modules: ["old-name", "many-ways"] });
    const { summary } = new FakePage(disk, { aliases: new Map([["old-name", "new-name"]]) });
    expect(continueAt(summary)).toMatchObject({ module: "new-name", section: "one" });
    expect(itemState(summary, "roll-call", 1)?.last.module).toBe("new-name");
    expect(plans(summary)[0]?.now.modules).toEqual(["new-name", "many-ways"]);
    expect(JSON.stringify(stored(disk))).not.toContain("new-name");
  });

  it("a new revision of an item starts without answers, and those to the old one stay", () => {
    const page = new FakePage(new FakeDisk());
    page.append(answer("roll-call"));
    page.append(answer("roll-call", { score: 0, rev: 2 }));
    expect(itemHistory(page.summary, "roll-call", 1)[0]?.score).toBe(1);
    expect(itemHistory(page.summary, "roll-call", 2)[0]?.score).toBe(0);
    expect(itemHistory(page.summary, "roll-call", 3)).toEqual([]);
  });
});

describe("erasing", () => {
  const secrets: NewEvent[] = [
    answer("roll-call", { response: "secret answer" }),
    { type: "practised", entry: "e", module: "many-ways", tried: "secret try" },
    { type: "reflected", entry: "e", text: "secret look", used: true },
    { type: "planned", plan: "p", text: "secret plan", modules: [] },
  ];

  it.each([
    ["an item", { item: "roll-call" }, ["secret answer"]],
    ["an entry", { entry: "e" }, ["secret try", "secret look"]],
    ["a plan", { plan: "p" }, ["secret plan"]],
    ["everything", { all: true }, ["secret"]],
  ] as const)(
    "%s takes its text out of memory and storage, and nothing else",
    (_, target, gone) => {
      const disk = new FakeDisk();
      const [page, other] = [new FakePage(disk), new FakePage(disk)];
      for (const secret of secrets) page.append(secret);
      other.listen();
      other.append({ type: "checked-in", date: "2026-11-22", text: "secret of the other page" });
      page.listen();
      page.append({ type: "erased", target });
      other.listen();
      page.listen();
      other.append({ type: "checked-in", date: "2026-11-23", text: "public" });
      page.listen();
      for (const text of gone) expect(disk.dump()).not.toContain(text);
      for (const { summary } of [page, other, new FakePage(disk)]) {
        expect(summary.count).toBe(new FakePage(disk).summary.count);
      }
      const kept = ["secret answer", "secret try", "secret look", "secret plan"].filter(
        (text) => !gone.some((part) => text.includes(part)),
      );
      for (const text of kept) expect(disk.dump()).toContain(text);
      expect(disk.dump()).toContain("public");
    },
  );

  it("one event by its id", () => {
    const disk = new FakeDisk();
    const page = new FakePage(disk);
    const { id } = page.append(answer("roll-call", { response: "secret" }));
    page.append(answer("roll-call", { score: 0 }));
    page.append({ type: "erased", target: { event: id } });
    expect(disk.dump()).not.toContain("secret");
    expect(itemState(page.summary, "roll-call", 1)?.answers).toBe(1);
  });
});
