import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { isEvent } from "./check.ts";

vi.setConfig({ testTimeout: 60_000 });

/** One of each type: those of the fixture, and those that came later. */
const examples: Record<string, unknown>[] = [
  ...JSON.parse(readFileSync(new URL("fixtures/v1-events.json", import.meta.url), "utf8")),
  {
    type: "pretested",
    id: "w-0",
    at: 1,
    item: "roll-call",
    rev: 1,
    module: "many-ways",
    score: 0,
    response: "two-cases",
    confidence: "guess",
    seed: 7,
  },
];

it.each(examples.map((event) => [event["type"], event]))(
  "accepts a valid event: %s",
  (_, event) => {
    expect(isEvent(event)).toBe(true);
  },
);

it("accepts an event with unknown fields", () => {
  for (const event of examples) expect(isEvent({ ...event, mood: { calm: [1] } })).toBe(true);
});

it("takes an answer that its reader marked, and no other mark", () => {
  const answered = examples.find(({ type }) => type === "answered");
  expect(isEvent({ ...answered, marked: "self" })).toBe(true);
  expect(isEvent({ ...answered, marked: "program" })).toBe(false);
});

const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  answered: ["confidence", "seed", "test"],
  pretested: ["confidence", "seed"],
  assessed: ["role", "evidence"],
  planned: ["kind", "text", "modules", "from", "until", "days", "branch", "status", "after"],
  practised: ["tried", "where", "withWhom", "happened", "changed", "lookBack"],
  "checked-in": ["item"],
  "from-a-later-version": ["words"],
};

it("refuses an event without a required field, and accepts one without an optional field", () => {
  for (const event of examples) {
    for (const field of Object.keys(event)) {
      const { [field]: _, ...rest } = event;
      const mayLack = OPTIONAL[event["type"] as string]?.includes(field) ?? false;
      expect(isEvent(rest), `${event["type"]} without ${field}`).toBe(mayLack);
    }
  }
});

it("refuses an event with a field of a wrong type", () => {
  const wrong = [
    true,
    -1,
    1.5,
    Number.NaN,
    1e300,
    [[]],
    { __proto__: null },
    () => {},
    "",
    "9",
    null,
  ];
  for (const event of examples) {
    for (const field of Object.keys(event)) {
      if (field === "words") continue;
      const taken = wrong.filter((value) => isEvent({ ...event, [field]: value }));
      // A text may be any text, a flag true, a setting any small value, and a name another name.
      const fine = taken.every(
        (value) =>
          typeof value === "string" ||
          value === null ||
          value === true ||
          field === "value" ||
          (field === "score" && value === 1),
      );
      expect(fine, `${event["type"]}.${field}: ${String(taken)}`).toBe(true);
    }
  }
});

it("refuses an event with a key like __proto__, an infinite number or a huge list", () => {
  const wild = [
    JSON.parse('{"__proto__":{"polluted":1}}'),
    { constructor: { prototype: {} } },
    [{ prototype: 1 }],
    Number.POSITIVE_INFINITY,
    Array(5001).fill(0),
    Array(80).fill(Array(80).fill(0)),
    Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`k${i}`, 0])),
  ];
  for (const event of examples) {
    expect(isEvent({ ...event, more: Array(500).fill("constructor") })).toBe(true);
    for (const more of wild) expect(isEvent({ ...event, more })).toBe(false);
  }
});

it("refuses a settings event whose key is no text or whose value is no plain value", () => {
  const setting = { id: "w-0", at: 1, type: "settings", key: "theme", value: "dark" };
  expect(isEvent(setting)).toBe(true);
  for (const key of [undefined, null, 7, true, "", "__proto__", ["test:1"], { key: 1 }]) {
    expect(isEvent({ ...setting, key })).toBe(false);
  }
  for (const value of [undefined, [], {}, ["dark"], Number.NaN, () => "dark"]) {
    expect(isEvent({ ...setting, value })).toBe(false);
  }
});

it("refuses an event that is nested too deep for recursive functions", () => {
  const nested = (levels: number) => JSON.parse("[".repeat(levels) + "]".repeat(levels));
  for (const event of examples) {
    expect(isEvent({ ...event, more: nested(5) })).toBe(true);
    for (const levels of [6, 100_000]) {
      expect(isEvent({ ...event, more: nested(levels) })).toBe(false);
    }
  }
});

it("refuses any other value without throwing", () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }),
      (value) => {
        expect(isEvent(value)).toBe(false);
      },
    ),
  );
  expect(isEvent(Object.create(examples[0] ?? {}))).toBe(false);
});
