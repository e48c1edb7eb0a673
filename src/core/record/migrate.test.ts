import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonical } from "./canonical.ts";
import { checksum } from "./checksum.ts";
import { type RecordFile, readFile } from "./file.ts";
import { fold } from "./fold.ts";
import { migrate, STEPS, type Step, VERSION } from "./migrate.ts";
import { EMPTY, itemHistory } from "./state.ts";
import { type Chunk, readChunk } from "./text.ts";

/*
 * The fixtures are frozen: what a version wrote must be read for ever. A new version adds fixtures and changes none.
 */
const fixture = (name: string) =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const events = JSON.parse(fixture("v1-events.json"));

describe("what version 1 wrote", () => {
  it("a log is read", () => {
    const chunk = readChunk(fixture("v1-log.txt")) as Chunk;
    expect(chunk).toEqual({ events, bad: [], missing: 0 });
  });

  it("a pack is read", () => {
    const chunk = readChunk(fixture("v1-pack.txt")) as Chunk;
    expect(chunk.events.slice(0, -1)).toEqual(events);
    expect(chunk.events[chunk.events.length - 1]?.id).toBe("of-another-Make");
    expect(chunk.bad).toEqual([]);
  });

  it("a file is read", () => {
    const file = readFile(fixture("v1-file.txt"), "course") as RecordFile;
    // Its colour is not in the palette.
    expect(file.profile).toEqual({ name: "Li" });
    expect(file.events).toEqual(events);
  });

  it("a file with a changed name and date is read, because its checksum did not cover them", () => {
    const text = fixture("v1-file.txt").replace('"Li"', '"Wu"').replace("16:40.000Z", "16:41.000Z");
    expect((readFile(text, "course") as RecordFile).profile).toEqual({ name: "Wu" });
  });

  it("the fixtures have every type of event", () => {
    const types = new Set(events.map(({ type }: { type: string }) => type));
    expect(types.size).toBe(10);
  });
});

describe("what version 2 of the file wrote", () => {
  const text = fixture("v2-file.txt");

  it("a file is read", () => {
    const file = readFile(text, "course") as RecordFile;
    expect(file.profile).toEqual({ name: "李明", color: "#2c6b5a" });
    expect(file.savedAt).toBe(Date.UTC(2026, 10, 29, 8));
    expect(file.events).toEqual(events);
  });

  it.each([
    ["the name", "李明", "李四"],
    ["the colour", "#2c6b5a", "#a8321f"],
    ["the date", "2026-11-29T08", "2026-11-28T08"],
    ["an event", '"score":0.5', '"score":1'],
    ["an unknown field", '"schema": 1,', '"schema": 1, "note": 1,'],
  ])("a file is refused after a change: %s", (_, was, is) => {
    expect(text).toContain(was);
    expect(readFile(text.replace(was, is), "course")).toMatchObject({ reason: "wrong-checksum" });
  });

  it("a file is read in any layout and order of fields", () => {
    const { checksum, ...file } = JSON.parse(text);
    expect(readFile(JSON.stringify({ checksum, ...file }), "course")).toHaveProperty("events");
    expect(readFile(JSON.stringify({ ...file, checksum }, null, 4), "course")).toHaveProperty(
      "events",
    );
  });
});

/*
 * A version that never was: answers were right or wrong, and said how long ago in seconds. It proves the chain that
 * the first real step will use.
 */
describe("a made-up version 0", () => {
  const steps: Step[] = [
    (event) => {
      if (typeof event !== "object" || event === null || !("right" in event)) return event;
      const { right, ...rest } = event;
      return { ...rest, score: right ? 1 : 0, attempt: 1, rev: 1, context: "quiz" };
    },
  ];
  const answers = [
    { type: "answered", item: "roll-call", module: "many-ways", right: true, response: "a" },
    { type: "answered", item: "roll-call", module: "many-ways", right: false, response: "b" },
  ];

  it("is brought up to date when a stored text is read", () => {
    const text = [
      '{"whetstone":0,"n":3}',
      '["writer",1795000000000]',
      ...answers.map((answer, i) => JSON.stringify([i, i * 1000, answer])),
    ].join("\n");
    const chunk = readChunk(text, steps) as Chunk;
    expect(chunk.bad).toEqual([]);
    const summary = fold(EMPTY, chunk.events);
    expect(itemHistory(summary, "roll-call", 1).map(({ score }) => score)).toEqual([1, 0]);
  });

  it("is brought up to date when a file is read", () => {
    const list = answers.map((answer, i) => ({
      ...answer,
      id: `writer-${i}`,
      at: `2026-11-22T08:00:0${i}.000Z`,
    }));
    const text = JSON.stringify({
      whetstone: "record",
      version: 0,
      course: "course",
      savedAt: "2026-11-22T08:00:00.000Z",
      count: 2,
      checksum: checksum(canonical(list)),
      events: list,
    });
    expect(readFile(text, "course", steps)).toMatchObject({
      events: [{ score: 1 }, { score: 0 }],
    });
    // Without the step it is refused, not guessed at.
    expect(readFile(text, "course", [(event) => event])).toMatchObject({
      reason: "wrong-event",
    });
  });

  it("passes through every step from its version on, in order", () => {
    const add =
      (letter: string): Step =>
      (value) =>
        `${value}${letter}`;
    const chain = [add("a"), add("b"), add("c")];
    expect(migrate("", 0, chain)).toBe("abc");
    expect(migrate("", 2, chain)).toBe("c");
    expect(migrate("", 3, chain)).toBe("");
  });
});

it("has no step for the present version", () => {
  expect(STEPS.length).toBeLessThanOrEqual(VERSION);
});
