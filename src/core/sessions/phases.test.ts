import { describe, expect, it } from "vitest";
import { FORMS, formFor, ROOM } from "./forms.ts";
import { PHASES, phasesOf, STEPS, stepsOf } from "./phases.ts";

const CASES = FORMS.flatMap((form) => [0, 1, 2, 3].map((items) => ({ form, items })));

describe.each(CASES)(
  "a session of $form minutes with $items items to vote on",
  ({ form, items }) => {
    const phases = phasesOf(form, items);

    it("takes exactly its minutes", () => {
      expect(phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(form);
    });

    it("begins each phase when the one before it ends", () => {
      let end = 0;
      for (const { begin, minutes } of phases) {
        expect(begin).toBe(end);
        expect(minutes).toBeGreaterThan(1);
        end = begin + minutes;
      }
    });

    it("has its phases in their order, and as many votes as there is room for", () => {
      const places = phases.map(({ kind }) => PHASES.indexOf(kind));
      expect(places).toEqual([...places].sort((one, other) => one - other));
      const votes = phases.filter(({ kind }) => kind === "vote");
      expect(votes.map(({ at }) => at)).toEqual(
        Array.from({ length: Math.min(items, ROOM[form].votes) }, (_, at) => at),
      );
      expect(phases.some(({ kind }) => kind === "longer")).toBe(form === 90);
    });

    it("gives a vote the minutes of its steps", () => {
      const sum = stepsOf(form).reduce((total, { minutes }) => total + minutes, 0);
      expect(stepsOf(form).map(({ kind }) => kind)).toEqual(STEPS);
      for (const { kind, minutes } of phases) if (kind === "vote") expect(minutes).toBe(sum);
    });
  },
);

it.each([
  [90, 1, 90],
  [90, 2, 45],
  [90, 4, 20],
  [45, 1, 45],
  [45, 2, 20],
  [60, 1, 45],
  [60, 2, 20],
  [180, 3, 45],
  [45, 3, undefined],
  [19, 1, undefined],
])("a meeting of %i minutes with %i modules takes each in %s", (minutes, modules, form) => {
  expect(formFor(minutes, modules)).toBe(form);
});
