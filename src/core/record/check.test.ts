import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { isEvent } from "./check.ts";
import { isSound } from "./sound.ts";

vi.setConfig({ testTimeout: 60_000 });

const examples: Record<string, unknown>[] = JSON.parse(
  readFileSync(new URL("fixtures/v1-events.json", import.meta.url), "utf8"),
);

it.each(examples.map((event) => [event["type"], event]))("takes a true event: %s", (_, event) => {
  expect(isEvent(event)).toBe(true);
  expect(isSound(event)).toBe(true);
});

it("takes fields that it does not know", () => {
  for (const event of examples) expect(isEvent({ ...event, mood: { calm: [1] } })).toBe(true);
});

const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  answered: ["confidence", "seed", "test"],
  assessed: ["role", "evidence"],
  planned: ["kind", "text", "modules", "from", "until", "days", "branch", "status", "after"],
  practised: ["tried", "where", "withWhom", "happened", "changed", "lookBack"],
  "checked-in": ["item"],
  "from-a-later-version": ["words"],
};

it("refuses an event that lacks a field it must have, and only then", () => {
  for (const event of examples) {
    for (const field of Object.keys(event)) {
      const { [field]: _, ...rest } = event;
      const mayLack = OPTIONAL[event["type"] as string]?.includes(field) ?? false;
      expect(isEvent(rest), `${event["type"]} without ${field}`).toBe(mayLack);
    }
  }
});

it("refuses a field of a wrong type", () => {
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

it("refuses what would break whoever recurses into it", () => {
  const nested = (levels: number) => JSON.parse("[".repeat(levels) + "]".repeat(levels));
  for (const event of examples) {
    expect(isEvent({ ...event, more: nested(5) })).toBe(true);
    for (const levels of [6, 100_000]) {
      expect(isEvent({ ...event, more: nested(levels) })).toBe(false);
    }
  }
});

it("says no to anything else, without throwing", () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }),
      (value) => {
        expect(isEvent(value)).toBe(false);
        expect(isSound(value)).toBe(false);
      },
    ),
  );
  expect(isEvent(Object.create(examples[0] ?? {}))).toBe(false);
});

it("whatever is an event is sound", () => {
  const change = fc.tuple(
    fc.constantFrom(...examples),
    fc.constantFrom(...new Set(examples.flatMap((event) => Object.keys(event)))),
    fc.anything(),
  );
  fc.assert(
    fc.property(change, ([event, field, value]) => {
      const changed = { ...event, [field]: value };
      if (isEvent(changed)) expect(isSound(changed)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
