import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { DAY } from "#core/time/instant.ts";
import { checkCode, learned, type Statement, sameCode, triedUntil } from "./learning.ts";
import { modulesUsed, objectiveState } from "./progress.ts";
import { answer, answers, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";

const later = (days: number) => NOON + days * DAY;
const practised = (days: number, changed: string): RecordedEvent => ({
  type: "practised",
  id: `p-${days}`,
  at: later(days),
  entry: "e1",
  module: "alpha",
  changed,
});
const see = (until: number | undefined, ...events: RecordedEvent[]) =>
  learned(summaryOf(...events), INDEX, until)[0]?.objectives[0];
const both = (days: number) => [answer("a1", days), answer("a2", days)];

describe("learned", () => {
  it("is shown when the last item was first right", () => {
    expect(see(undefined, answer("a1", 0))).toEqual({ objective: "see", state: "notYet" });
    expect(see(undefined, answer("a1", 0), answer("a2", 3))).toEqual({
      objective: "see",
      state: "shown",
      shown: later(3),
    });
  });

  it("is held when the last item was right again after a week", () => {
    expect(see(undefined, ...both(0), answer("a1", 7), answer("a2", 6), answer("a2", 9))).toEqual({
      objective: "see",
      state: "held",
      shown: NOON,
      held: later(9),
    });
  });

  it("is used when the log says so, but not before it was shown", () => {
    expect(see(undefined, practised(1, "The queue is shorter."), ...both(2))).toEqual({
      objective: "see",
      state: "used",
      shown: later(2),
      used: later(2),
    });
    expect(see(undefined, practised(1, " "), ...both(2))?.state).toBe("shown");
  });

  it("can be told as of an earlier day", () => {
    const events = [...both(0), ...both(8), practised(9, "It works.")];
    expect(see(later(-1), ...events)?.state).toBe("notYet");
    expect(see(later(7), ...events)?.state).toBe("shown");
    expect(see(later(8), ...events)?.state).toBe("held");
    expect(see(later(9), ...events)?.state).toBe("used");
  });

  it("agrees with the progress that is shown elsewhere", () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (all, used) => {
        const summary = summaryOf(...all, ...(used ? [practised(1, "Better.")] : []));
        for (const { module, objectives } of learned(summary, INDEX)) {
          for (const { objective, state } of objectives) {
            const items = INDEX[module]?.[objective] ?? [];
            expect(state).toBe(objectiveState(summary, items, modulesUsed(summary).has(module)));
          }
        }
      }),
    );
  });
});

describe("the check code", () => {
  const statement: Statement = {
    course: "c",
    version: "1.0.0",
    name: "Li Ming",
    date: "2026-01-20",
    modules: learned(summaryOf(...both(0)), INDEX),
  };
  const code = checkCode(statement);

  it("is the CRC-32 that the documentation describes", () => {
    // Python: zlib.crc32("whetstone learning 1\nc 1.0.0 2026-01-20 liming\nalpha/see shown 2026-01-05 - -".encode())
    expect(code).toBe("BDDE-E3CB");
  });

  it("is the same however the name is typed", () => {
    expect(checkCode({ ...statement, name: " li ＭING" })).toBe(code);
  });

  it("changes with name, date, version, course and content", () => {
    const others = [
      { name: "Li Min" },
      { date: "2026-01-21" },
      { version: "1.0.1" },
      { course: "d" },
      { modules: learned(summaryOf(...both(1)), INDEX) },
      { modules: [] },
    ];
    for (const other of others) expect(checkCode({ ...statement, ...other })).not.toBe(code);
  });

  it("is found the same however it is typed", () => {
    expect(sameCode(" 1c2o １ca3 ", "1C20-1CA3")).toBe(true);
    expect(sameCode("1C20-1CA4", "1C20-1CA3")).toBe(false);
  });
});

describe("what was tried at work", () => {
  const entry = (days: number, words: { tried?: string; changed?: string }): RecordedEvent => ({
    type: "practised",
    id: `t-${days}`,
    at: later(days),
    entry: "e1",
    module: "alpha",
    ...words,
  });

  it("is told in the words of the day that is asked for, with the day of the first wording", () => {
    const log = [
      entry(0, { tried: "Asked first." }),
      entry(3, { changed: "Shorter." }),
      entry(5, { tried: "Asked everybody first.", changed: "" }),
    ];
    const on = (days: number) => triedUntil(summaryOf(...log), later(days));
    expect(on(-1)).toEqual([]);
    expect(on(0)).toEqual([{ at: NOON, tried: "Asked first.", changed: "" }]);
    expect(on(4)).toEqual([{ at: NOON, tried: "Asked first.", changed: "Shorter." }]);
    expect(on(5)).toEqual([{ at: NOON, tried: "Asked everybody first.", changed: "" }]);
  });

  it("leaves out an entry without words", () => {
    expect(triedUntil(summaryOf(entry(0, { changed: "Shorter." })), later(1))).toEqual([]);
  });
});
