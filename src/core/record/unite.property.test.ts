import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { canonical } from "./canonical.ts";
import { isErasure } from "./erase.ts";
import type { Recorded, RecordedEvent } from "./event.ts";
import { fold } from "./fold.ts";
import { rank } from "./order.ts";
import { EMPTY } from "./state.ts";
import { surviving } from "./surviving.ts";
import { clashing, events } from "./testing/arbitrary.ts";
import { unite } from "./unite.ts";

vi.setConfig({ testTimeout: 60_000 });

const merge = (...lists: (readonly RecordedEvent[])[]) => unite(lists.flat()).events;
const same = (a: readonly RecordedEvent[], b: readonly RecordedEvent[]) => {
  expect(canonical(a)).toBe(canonical(b));
};

/** The rule of erasing for one erasure and one event. */
function means({ target }: Recorded<"erased">, event: RecordedEvent): boolean {
  if (isErasure(event)) return false;
  if ("item" in target)
    return (event.type === "answered" || event.type === "pretested") && event.item === target.item;
  if ("event" in target) return event.id === target.event;
  if ("entry" in target) return "entry" in event && event.entry === target.entry;
  if ("plan" in target) return "plan" in event && event.plan === target.plan;
  return target.all;
}

/** Three records that hold parts of the same events. */
const honest = events({ erasures: true }).chain((all) => {
  const part = fc
    .subarray(all)
    .chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));
  return fc.tuple(part, part, part);
});
const forged = fc.tuple(clashing, clashing, clashing);

for (const [kind, three] of Object.entries({ honest, forged })) {
  describe(`merging ${kind} events`, () => {
    it("is commutative", () => {
      fc.assert(fc.property(three, ([a, b]) => same(merge(a, b), merge(b, a))));
    });

    it("is associative", () => {
      fc.assert(
        fc.property(three, ([a, b, c]) => same(merge(merge(a, b), c), merge(a, merge(b, c)))),
      );
    });

    it("is idempotent", () => {
      fc.assert(
        fc.property(three, ([a, b]) => {
          const once = merge(a, b);
          same(merge(once, b), once);
          same(merge(once, once), once);
        }),
      );
    });

    it("shows the same events for any order and grouping", () => {
      fc.assert(
        fc.property(three, ([a, b]) => {
          const all = surviving([...a, ...b]);
          expect(fold(EMPTY, surviving([...merge(b), ...merge(a)]))).toEqual(fold(EMPTY, all));
        }),
      );
    });

    it("drops what an erasure covers and nothing else", () => {
      fc.assert(
        fc.property(three, ([a, b]) => {
          const kept = new Set(merge(a, b).map(canonical));
          const all = [...a, ...b];
          for (const event of all) {
            const erased = all.some(
              (other) => isErasure(other) && means(other, event) && rank(event) <= rank(other),
            );
            expect(kept.has(canonical(event))).toBe(!erased);
          }
        }),
      );
    });
  });
}

it("shows exactly one event for each remaining id", () => {
  fc.assert(
    fc.property(clashing, (list) => {
      const { events: all, clashes } = unite(list);
      const shown = surviving(list);
      expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
      expect(shown.length).toBe(new Set(shown.map(({ id }) => id)).size);
      expect(clashes.length > 0).toBe(all.length > shown.length);
    }),
  );
});
