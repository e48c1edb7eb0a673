import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { canonical } from "./canonical.ts";
import { isEvent } from "./check.ts";
import { dropSuperseded, toPacks } from "./compact.ts";
import type { RecordedEvent } from "./event.ts";
import { fold } from "./fold.ts";
import { pack } from "./pack.ts";
import { EMPTY } from "./state.ts";
import { clashing, events } from "./testing/arbitrary.ts";
import { type Chunk, readChunk, withHead, writeLines } from "./text.ts";
import { unite } from "./unite.ts";

vi.setConfig({ testTimeout: 60_000 });

const read = (text: string) => readChunk(text) as Chunk;
const json = (list: readonly RecordedEvent[]) => canonical(JSON.parse(JSON.stringify(list)));

it("the generator makes only valid events", () => {
  fc.assert(
    fc.property(events({ erasures: true }), (list) => {
      for (const event of list) {
        expect(isEvent(event)).toBe(true);
      }
    }),
  );
});

describe("a stored text", () => {
  it("that was packed gives back the same events", () => {
    fc.assert(
      fc.property(fc.oneof(events({ erasures: true }), clashing), (list) => {
        const { bad, missing, events: back } = read(pack(list));
        expect(bad).toEqual([]);
        expect(missing).toBe(0);
        expect(json(back)).toBe(json(list));
      }),
    );
  });

  it("that is a log gives back the same events", () => {
    fc.assert(
      fc.property(events({ erasures: true }), (list) => {
        const { bad, missing, events: back } = read(withHead(writeLines("w", list)));
        expect(bad).toEqual([]);
        expect(missing).toBe(0);
        expect(json(back)).toBe(json(list));
      }),
    );
  });

  it("that was cut anywhere gives only original events, and reports what is missing", () => {
    fc.assert(
      fc.property(events({ maxLength: 15 }), fc.boolean(), fc.nat(), (list, packed, at) => {
        const text = packed ? pack(list) : withHead(writeLines("w", list));
        const cut = text.slice(0, at % text.length);
        const chunk = readChunk(cut);
        if (typeof chunk === "string") return;
        expect(chunk.bad.length + chunk.missing > 0 || chunk.events.length === list.length).toBe(
          true,
        );
        const all = new Set(list.map((event) => json([event])));
        for (const event of chunk.events) expect(all).toContain(json([event]));
      }),
    );
  });

  it("with one damaged line gives only original events", () => {
    fc.assert(
      fc.property(
        events({ maxLength: 15 }),
        fc.nat(),
        fc.string({ unit: "binary", minLength: 1 }).filter((s) => !/["[{\n]/.test(s)),
        (list, at, garbage) => {
          const lines = withHead(writeLines("w", list)).split("\n");
          const broken = lines
            .map((line, i) => (i === at % lines.length ? garbage : line))
            .join("\n");
          const chunk = readChunk(broken);
          if (typeof chunk === "string") return;
          const all = new Set(list.map((event) => json([event])));
          for (const event of chunk.events) expect(all).toContain(json([event]));
        },
      ),
    );
  });

  it("gives no event that refers to a damaged part", () => {
    fc.assert(
      fc.property(events({ erasures: true }), fc.nat(), (list, nth) => {
        const lines = pack(list).split("\n");
        const shared = lines.flatMap((line, i) => (/^{"\d/.test(line) ? i : []));
        if (!shared.length) return;
        lines[shared[nth % shared.length] ?? 0] = "garbage";
        const all = new Set(list.map((event) => json([event])));
        const chunk = readChunk(lines.join("\n")) as Chunk;
        for (const event of chunk.events) expect(all).toContain(json([event]));
        expect(chunk.bad.length).toBeGreaterThan(1);
      }),
    );
  });

  it("reading it never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 200 }),
          fc.json(),
          fc.array(fc.json(), { maxLength: 8 }).map((all) => withHead(all)),
          fc
            .array(fc.array(fc.jsonValue(), { maxLength: 5 }), { maxLength: 8 })
            .map((all) => withHead(all.map((one) => JSON.stringify(one)))),
        ),
        (text) => {
          const chunk = readChunk(text);
          if (typeof chunk === "string") return;
          expect(fold(EMPTY, unite(chunk.events).events)).toBeDefined();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("packing", () => {
  it("keeps every event that no later event replaces", () => {
    fc.assert(
      fc.property(events({ erasures: true }), (list) => {
        const { events: all } = unite(list);
        const kept = dropSuperseded(all);
        const back = toPacks(kept).flatMap(({ text }) => read(text).events);
        expect(fold(EMPTY, back)).toEqual(fold(EMPTY, JSON.parse(JSON.stringify(all))));
        for (const event of all) {
          if (event.type !== "read" && event.type !== "settings") expect(kept).toContain(event);
        }
      }),
    );
  });
});
