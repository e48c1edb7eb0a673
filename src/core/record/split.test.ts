import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Split, split } from "./split.ts";
import { finish } from "./steps.ts";

const cut = (text: string, levels = 8) => finish(split(text, levels));

/** The values that a cut text holds, parsed one by one. */
const values = (text: string) =>
  (cut(text) as Split).events.map(([from, to]) => JSON.parse(text.slice(from, to)));

describe("a file cut into its events", () => {
  it("has the same events as when it is parsed at once, in any layout", () => {
    const names = fc.constantFrom("events", 'a"b', "\\", "[", "]}", "x");
    const file = fc.record({
      before: fc.dictionary(names, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
      events: fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 5 }),
      after: fc.dictionary(names, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
      space: fc.constantFrom(undefined, 1, "\t"),
    });
    fc.assert(
      fc.property(file, ({ before, events, after, space }) => {
        const { events: _, ...first } = before;
        const { events: __, ...last } = after;
        const text = JSON.stringify({ first, ...first, events, last }, null, space);
        expect(values(text)).toEqual(JSON.parse(text).events);
        const { events: left, ...head } = JSON.parse((cut(text) as Split).head);
        expect(left).toEqual([]);
        // JSON has no negative zero.
        expect(head).toEqual(JSON.parse(JSON.stringify({ first, ...first, last })));
      }),
    );
  });

  it("is cut in several steps if it is large", () => {
    const text = `{"events":[${Array(400_000).fill('"\\\\\\"[",{}').join()}]}`;
    const steps = split(text, 8);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThan(7);
    expect((step.value as Split).events).toHaveLength(800_000);
  });

  it("is refused at the first bracket that nests too deep", () => {
    expect(split("[".repeat(10_000_000), 8).next()).toEqual({ done: true, value: "too-deep" });
    expect(cut(`${"[".repeat(8)}${"]".repeat(8)}`)).not.toBe("too-deep");
    expect(cut(`{"a":"${"[".repeat(100)}"}`)).not.toBe("too-deep");
  });

  it.each([
    ["a string without an end", '{"a":"b'],
    ["a bracket without an end", '{"events":[{}'],
    ["two lists of events", '{"events":[],"events":[]}'],
  ])("is refused if it has %s", (_, text) => {
    expect(cut(text)).toBe("not-json");
  });

  it.each([
    ["nothing between commas", '{"events":[{},,{}]}'],
    ["a comma at the end", '{"events":[{},]}'],
    ["a closing bracket of another kind", '{"events":[{}}}'],
    ["something after the end", '{"events":[{}]} x'],
  ])("has a piece that does not parse if it has %s", (_, text) => {
    const { head, events } = cut(text) as Split;
    const pieces = [head, ...events.map(([from, to]) => text.slice(from, to))];
    expect(() => pieces.map((piece) => JSON.parse(piece))).toThrow();
  });
});
