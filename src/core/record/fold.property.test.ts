import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { fold } from "./fold.ts";
import { rank } from "./order.ts";
import { EMPTY, itemHistory } from "./state.ts";
import { events } from "./testing/arbitrary.ts";

vi.setConfig({ testTimeout: 60_000 });

const shuffled = events().chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray(list, { minLength: list.length }),
    fc.array(fc.nat({ max: 30 }), { maxLength: 4 }),
  ),
);

it("gives the same summary for any order of the events and any split into calls", () => {
  fc.assert(
    fc.property(shuffled, ([list, mixed, cuts]) => {
      const whole = fold(EMPTY, list);
      expect(mixed.reduce((summary, event) => fold(summary, [event]), EMPTY)).toEqual(whole);
      let summary = EMPTY;
      let from = 0;
      for (const cut of [...cuts, list.length].sort((a, b) => a - b)) {
        summary = fold(summary, mixed.slice(from, cut));
        from = Math.min(cut, list.length);
      }
      expect(summary).toEqual(whole);
    }),
  );
});

it("does not change the summary that it starts from", () => {
  fc.assert(
    fc.property(events(), events(), (first, more) => {
      const before = fold(EMPTY, first);
      const copy = structuredClone(before);
      fold(before, more);
      expect(before).toEqual(copy);
    }),
  );
});

it("counts every answer", () => {
  fc.assert(
    fc.property(events(), (list) => {
      const summary = fold(EMPTY, list);
      for (const item of ["roll-call", "two-cases", "constructor"]) {
        for (const rev of [1, 2]) {
          const answers = list.filter(
            (event) => event.type === "answered" && event.item === item && event.rev === rev,
          );
          const state = summary.items.get(`${item}@${rev}`);
          expect(state?.answers ?? 0).toBe(answers.length);
          const firsts = answers.flatMap((event) =>
            event.type === "answered" && event.attempt === 1
              ? `${event.at} ${event.score.toFixed(3)} ${event.context} ${event.confidence}`
              : [],
          );
          const told = itemHistory(summary, item, rev).map(
            ({ at, score, context, confidence }) =>
              `${at} ${score.toFixed(3)} ${context} ${confidence}`,
          );
          expect(told.sort()).toEqual(firsts.sort());
        }
      }
    }),
  );
});

it("lists every event that is no answer and is not replaced by a later one", () => {
  fc.assert(
    fc.property(events(), (list) => {
      const kept = new Set([...fold(EMPTY, list).lists.values()].flat().map(({ id }) => id));
      for (const event of list) {
        if (event.type === "answered") continue;
        const isReplaced =
          (event.type === "read" || event.type === "settings") &&
          list.some((other) => other.type === event.type && rank(other) >= rank(event));
        if (!isReplaced) expect(kept).toContain(event.id);
      }
    }),
  );
});
