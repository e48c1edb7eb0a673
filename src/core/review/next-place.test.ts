import { expect, it } from "vitest";
import type { RecordedEvent } from "#core/record/event.ts";
import { nextPlace } from "./next-place.ts";
import { answer, INDEX, NOON, summaryOf } from "./testing/arbitrary.ts";

const read = (module: string): RecordedEvent => ({
  type: "read",
  id: `r-${module}`,
  at: NOON,
  module,
  section: "wrong",
});
const [alpha, beta] = ["a", "b"].map((letter) =>
  [1, 2, 3, 4].map((n) => answer(`${letter}${n}`, 0, { score: n % 2 })),
) as [RecordedEvent[], RecordedEvent[]];
const next = (...events: RecordedEvent[]) => nextPlace(summaryOf(...events), INDEX);

it("goes on where reading stopped, while the module has a question left", () => {
  expect(next()).toBeUndefined();
  expect(next(read("alpha"))).toEqual({ module: "alpha", section: "wrong" });
  expect(next(read("alpha"), ...alpha.slice(1))).toEqual({ module: "alpha", section: "wrong" });
});

it("never leads back to a module that is answered: the next one has its turn, the first after the last", () => {
  expect(next(read("alpha"), ...alpha)).toEqual({ module: "beta" });
  expect(next(read("beta"), ...beta)).toEqual({ module: "alpha" });
  expect(next(read("alpha"), ...alpha, ...beta)).toBe("all");
});

it("leads on from a module that the course no longer has", () => {
  expect(next(read("gone"))).toEqual({ module: "alpha" });
});

it("leads those who answered without reading to the first module that has a question left", () => {
  expect(next(...alpha)).toEqual({ module: "beta" });
  expect(next(...alpha.slice(1))).toEqual({ module: "alpha" });
});
