import fc from "fast-check";
import { expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { moduleProgress } from "./progress.ts";
import { schedule } from "./schedule.ts";
import { STATES } from "./states.ts";
import { answer, answers, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";

const ranks = (events: readonly RecordedEvent[]) => {
  const summary = summaryOf(...events);
  return Object.keys(INDEX).flatMap((module) => {
    const { state, objectives } = moduleProgress(summary, INDEX, module);
    return [state, ...Object.values(objectives)].map((each) => STATES.indexOf(each));
  });
};
const right = fc.array(
  fc
    .tuple(fc.constantFrom("a1", "a2", "a3", "a4", "b1"), fc.integer({ min: -20, max: 80 }))
    .map(([item, days]) => answer(item, days)),
  { maxLength: 12 },
);

it("is never lowered by more right answers, earlier or later", () => {
  fc.assert(
    fc.property(answers, right, (before, more) => {
      const old = ranks(before);
      ranks([...before, ...more]).forEach((rank, at) => {
        expect(rank).toBeGreaterThanOrEqual(old[at] ?? 0);
      });
    }),
  );
});

it("is never lowered by anything that comes after", () => {
  fc.assert(
    fc.property(answers, answers, (before, more) => {
      const old = ranks(before);
      const last = Math.max(0, ...before.map(({ at }) => at));
      const first = Math.min(...more.map(({ at }) => at));
      const after = more.map((event) => ({ ...event, at: event.at - first + last + 1 }));
      ranks([...before, ...after]).forEach((rank, at) => {
        expect(rank).toBeGreaterThanOrEqual(old[at] ?? 0);
      });
    }),
  );
});

it("is never raised by reading, by settings, by days of check-in, or by wrong answers", () => {
  const idle = fc.array(
    fc.oneof(
      fc
        .constantFrom("s1", "s2", "s3")
        .map((section) => ({ type: "read", module: "alpha", section })),
      fc.constantFrom("alpha", "used").map((key) => ({ type: "settings", key, value: "used" })),
      fc.constant({ type: "checked-in", date: "2026-01-05", text: "Read everything." }),
      fc.constantFrom("a1", "a2", "b1").map((item) => ({ ...answer(item, 3, { score: 0.9 }) })),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(answers, idle, (before, more) => {
      const added = more.map(
        (event, n) => ({ ...event, id: `i-${n.toString(36)}`, at: NOON + n }) as RecordedEvent,
      );
      // An added answer may lower the state: a wrong one shortly before a right one makes the right one practice.
      const old = ranks(before);
      ranks([...before, ...added]).forEach((rank, at) => {
        expect(rank).toBeLessThanOrEqual(old[at] ?? 0);
      });
      const readings = added.filter(({ type }) => type === "read");
      expect(schedule(summaryOf(...before, ...readings), INDEX, NOON)).toEqual(
        schedule(summaryOf(...before), INDEX, NOON),
      );
    }),
  );
});
