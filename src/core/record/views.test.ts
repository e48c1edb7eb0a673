import { describe, expect, it } from "vitest";
import { continueAt } from "./continue.ts";
import type { NewEvent, RecordedEvent } from "./event.ts";
import { fold } from "./fold.ts";
import { EMPTY, itemState, setting } from "./state.ts";
import { type Chunk, readChunk, withHead } from "./text.ts";
import { assessments, checkIns, entries, erasures, isUsed, plans } from "./views.ts";

/** Events a second apart. */
const summaryOf = (...bodies: (NewEvent & { at?: number })[]) =>
  fold(
    EMPTY,
    bodies.map((body, i) => ({ at: 1000 + i * 1000, ...body, id: `w-${i}` }) as RecordedEvent),
  );

describe("plans", () => {
  it("merge their events field by field, and null removes a field", () => {
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
  it("keep all versions, and look backs apart from them", () => {
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

  it("count as used once the result is written down or a look back says so", () => {
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

it("check-ins of two computers on one day both show", () => {
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

it("assessments show one by one, oldest first, by instrument", () => {
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

it("an event of a known type with a wrong field is not read, so it can't show", () => {
  const text = [
    ["w", 0],
    [0, 0, { type: "checked-in", date: "22 November", text: "a" }],
    [1, 0, { type: "planned", plan: "p", modules: "many" }],
    [2, 0, { type: "erased", target: { item: "x" } }],
  ].map((line) => JSON.stringify(line));
  const { events, bad } = readChunk(withHead(text)) as Chunk;
  expect(bad).toEqual([text[1], text[2]]);
  const summary = fold(EMPTY, events);
  expect(plans(summary)).toEqual([]);
  expect([...checkIns(summary)]).toEqual([]);
  expect(erasures(summary)).toHaveLength(1);
});

it("an event of an unknown type whose name is that of a list does not show in it", () => {
  const summary = summaryOf({ type: "date:2026-11-22", text: "a" } as never);
  expect([...checkIns(summary).values()]).toEqual([[]]);
});

it("names that objects inherit, like constructor, work as names", () => {
  const summary = summaryOf(
    { type: "read", module: "constructor", section: "toString" },
    { type: "settings", key: "hasOwnProperty", value: 1 },
  );
  expect(itemState(summary, "constructor", 1)).toBeUndefined();
  expect(continueAt(summary)).toMatchObject({ module: "constructor", section: "toString" });
  expect(setting(summary, "constructor")).toBeUndefined();
  expect(setting(summary, "hasOwnProperty")).toBe(1);
});

it("reading continues at the section that was read last", () => {
  const summary = summaryOf(
    { type: "read", module: "a", section: "one" },
    { type: "read", module: "b", section: "two" },
    { type: "read", module: "a", section: "three" },
    { type: "read", module: "b", section: "two", at: 9000 },
  );
  expect(continueAt(summary)).toMatchObject({ module: "b", section: "two" });
  expect(continueAt(EMPTY)).toBeUndefined();
});
