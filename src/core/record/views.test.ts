import { describe, expect, it } from "vitest";
import { continueAt } from "./continue.ts";
import type { NewEvent, RecordedEvent } from "./event.ts";
import { fold } from "./fold.ts";
import { EMPTY, itemState, setting } from "./state.ts";
import { assessments, checkIns, entries, erasures, isUsed, plans } from "./views.ts";

/** Events a second apart. */
const summaryOf = (...bodies: (NewEvent & { at?: number })[]) =>
  fold(
    EMPTY,
    bodies.map((body, i) => ({ at: 1000 + i * 1000, ...body, id: `w-${i}` }) as RecordedEvent),
  );

describe("plans", () => {
  it("are their events laid over each other field by field, null taking a field away", () => {
    const summary = summaryOf(
      { type: "planned", plan: "b", kind: "act", text: "later", modules: [] },
      {
        type: "planned",
        plan: "a",
        kind: "goal",
        text: "one",
        modules: ["m"],
        until: "2027-01-01",
        at: 0,
      },
      { type: "planned", plan: "a", text: "two", status: "done" },
      { type: "planned", plan: "a", until: null },
    );
    expect(plans(summary).map(({ now }) => now.plan)).toEqual(["a", "b"]);
    expect(plans(summary)[0]?.now).toMatchObject({ text: "two", kind: "goal", status: "done" });
    expect(plans(summary)[0]?.now).not.toHaveProperty("until");
  });
});

describe("entries", () => {
  it("keep their history, and their look backs apart", () => {
    const summary = summaryOf(
      { type: "practised", entry: "e", module: "m", tried: "a case", lookBack: "2026-12-01" },
      { type: "reflected", entry: "e", text: "not yet", used: false },
      { type: "practised", entry: "e", module: "m", tried: "two cases" },
      { type: "reflected", entry: "lost", text: "of no entry", used: true },
    );
    const [entry, ...more] = entries(summary);
    expect(more).toEqual([]);
    expect(entry?.now).toMatchObject({ tried: "two cases", lookBack: "2026-12-01" });
    expect(entry?.versions.map(({ tried }) => tried)).toEqual(["a case", "two cases"]);
    expect(entry?.reflections.map(({ text }) => text)).toEqual(["not yet"]);
  });

  it("count as used once what changed is written down or a look back says so", () => {
    const entry = (changed: string, used: boolean) =>
      entries(
        summaryOf(
          { type: "practised", entry: "e", module: "m", changed },
          { type: "reflected", entry: "e", text: "", used },
        ),
      ).map(isUsed);
    expect([entry("", false), entry(" \n", false)]).toEqual([[false], [false]]);
    expect([entry("one form less", false), entry("", true)]).toEqual([[true], [true]]);
  });
});

it("check-ins of two computers on one day are both there", () => {
  const summary = summaryOf(
    { type: "checked-in", date: "2026-11-23", text: "b" },
    { type: "checked-in", date: "2026-11-22", text: "a" },
    { type: "checked-in", date: "2026-11-23", text: "c" },
  );
  expect([...checkIns(summary).keys()]).toEqual(["2026-11-22", "2026-11-23"]);
  expect(
    checkIns(summary)
      .get("2026-11-23")
      ?.map(({ text }) => text),
  ).toEqual(["b", "c"]);
});

it("assessments are there one by one, oldest first, by instrument", () => {
  const made = (instrument: string, value: number): NewEvent => ({
    type: "assessed",
    instrument,
    rev: 1,
    subject: "person",
    answers: { s: value },
  });
  const summary = summaryOf(made("person", 1), made("unit", 2), made("person", 3));
  expect(assessments(summary, "person").map(({ answers }) => answers["s"])).toEqual([1, 3]);
  expect(assessments(summary, "none")).toEqual([]);
});

it("what is of a known type but not what it should be does not show", () => {
  const summary = summaryOf(
    { type: "checked-in", date: "22 November", text: "a" } as never,
    { type: "planned", plan: "p", modules: "many" } as never,
    { type: "erased", target: { item: "x" } },
  );
  expect(plans(summary)).toEqual([]);
  expect([...checkIns(summary).values()]).toEqual([[]]);
  expect(erasures(summary)).toHaveLength(1);
});

it("names that objects inherit are names like others", () => {
  const summary = summaryOf(
    { type: "read", module: "constructor", section: "toString" },
    { type: "settings", key: "hasOwnProperty", value: 1 },
  );
  expect(itemState(summary, "constructor", 1)).toBeUndefined();
  expect(continueAt(summary)).toMatchObject({ module: "constructor", section: "toString" });
  expect(setting(summary, "constructor")).toBeUndefined();
  expect(setting(summary, "hasOwnProperty")).toBe(1);
});

it("one continues where one read last, in all or in a module", () => {
  const summary = summaryOf(
    { type: "read", module: "a", section: "one" },
    { type: "read", module: "b", section: "two" },
    { type: "read", module: "a", section: "three" },
    { type: "read", module: "b", section: "two", at: 9000 },
  );
  expect(continueAt(summary)).toMatchObject({ module: "b", section: "two" });
  expect(continueAt(EMPTY)).toBeUndefined();
});
