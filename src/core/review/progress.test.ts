import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { moduleProgress, modulesUsed, objectiveState } from "./progress.ts";
import { answer, INDEX, summaryOf } from "./testing/arbitrary.ts";

/** The rules as the About page prints them. */
const state = (events: readonly RecordedEvent[], used = false) =>
  objectiveState(summaryOf(...events), INDEX["alpha"]?.["see"] ?? [], used);
const both = (days: number) => [answer("a1", days), answer("a2", days)];

describe("objectiveState", () => {
  it("is not yet without every item right at the first try", () => {
    expect(state([])).toBe("notYet");
    expect(state([answer("a1", 0)])).toBe("notYet");
    expect(state([answer("a1", 0), answer("a2", 0, { score: 0.9 })])).toBe("notYet");
    expect(state([answer("a1", 0), answer("a2", 0, { attempt: 2 })])).toBe("notYet");
  });

  it("is shown once every item was right once, on any days and after any misses", () => {
    expect(state(both(0))).toBe("shown");
    expect(state([answer("a1", 0, { score: 0 }), answer("a1", 4), answer("a2", 30)])).toBe("shown");
  });

  it("is not yet when a wrong first answer was only followed by right ones within the sitting", () => {
    const again = 1 / 24;
    const first = [answer("a1", 0, { score: 0 }), answer("a2", 0)];
    expect(state([...first, answer("a1", again)])).toBe("notYet");
    expect(state([...first, answer("a1", 1)])).toBe("shown");
  });

  it("is held when every item was right again seven days later or more", () => {
    expect(state([...both(0), ...both(6.99)])).toBe("shown");
    expect(state([...both(0), ...both(7)])).toBe("held");
    expect(state([...both(0), answer("a1", 7)])).toBe("shown");
  });

  it("is used when the log says so and it was shown, held or not", () => {
    expect(state(both(0), true)).toBe("used");
    expect(state([answer("a1", 0)], true)).toBe("notYet");
  });

  it("is not yet for an objective without items", () => {
    expect(objectiveState(summaryOf(), [], true)).toBe("notYet");
  });

  it("does not count answers to another revision", () => {
    const items = [["a4", 2]] as const;
    expect(objectiveState(summaryOf(answer("a4", 0, { rev: 1 })), items, false)).toBe("notYet");
    expect(objectiveState(summaryOf(answer("a4", 0, { rev: 2 })), items, false)).toBe("shown");
  });
});

describe("moduleProgress", () => {
  it("is that of the weakest objective", () => {
    const summary = summaryOf(...both(0), ...both(8), answer("a3", 0), answer("a4", 0));
    expect(moduleProgress(summary, INDEX, "alpha")).toEqual({
      state: "shown",
      answered: 4,
      items: 4,
      objectives: { see: "held", do: "shown" },
    });
  });

  it("of a module without items, or of none, is not yet", () => {
    expect(moduleProgress(summaryOf(), INDEX, "constructor-of-nothing").state).toBe("notYet");
  });

  it("is used by a result in the practice log, not by an entry alone", () => {
    const entry = { type: "practised", entry: "e", module: "alpha", at: 1 } as const;
    const told = { ...entry, id: "p-1", tried: "A talk" };
    expect(modulesUsed(summaryOf(told)).has("alpha")).toBe(false);
    const result = { ...entry, id: "p-2", changed: "One form less to fill in." };
    expect(modulesUsed(summaryOf(told, result)).has("alpha")).toBe(true);
  });
});
