import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attempt, FRESH } from "./attempt.ts";
import type { Item, ItemOf } from "./item.ts";
import { TEST_KINDS, testKindOf } from "./kinds/testing/index.ts";
import type { Sample } from "./kinds/testing/kind.ts";
import { turn } from "./kinds/testing/kind.ts";
import { optionsOf } from "./parts.ts";
import type { Response } from "./response.ts";
import { isComplete, scoreItem } from "./score.ts";
import { restore, slim } from "./slim.ts";

const KINDS = Object.entries(TEST_KINDS).map(
  ([kind, { samples }]) => [kind, samples as fc.Arbitrary<Sample>] as const,
);
const anySample = fc.oneof(...KINDS.map(([, samples]) => samples));
const multiple = TEST_KINDS.multiple.samples;
const ordering = TEST_KINDS.ordering.samples;
const plausible = (sample: Sample): fc.Arbitrary<Response> =>
  testKindOf(sample.item).plausible(sample);

/** Anything that a damaged or hostile record could hold, and plausible responses among it. */
const withAny = (samples: fc.Arbitrary<Sample>) =>
  samples.chain((made) =>
    fc.tuple(
      fc.constant(made),
      fc.oneof(
        plausible(made),
        fc.array(fc.oneof(fc.constantFrom(...optionsOf(made.item), "zz"), fc.anything())),
        fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true }),
      ) as fc.Arbitrary<Response>,
    ),
  );
const withPlausible = (samples: fc.Arbitrary<Sample>) =>
  samples.chain((made) => fc.tuple(fc.constant(made), plausible(made)));

describe.each(KINDS)("%s", (_, samples) => {
  it("scores any response within [0, 1]", () => {
    fc.assert(
      fc.property(withAny(samples), ([{ item, accepted }, response]) => {
        const score = scoreItem(item, response, accepted);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it("scores the key 1", () => {
    fc.assert(
      fc.property(samples, ({ item, key, accepted }) => {
        expect(scoreItem(item, key, accepted)).toBe(1);
        expect(isComplete(item, key)).toBe(true);
      }),
    );
  });

  it("never scores less for a step towards the key", () => {
    fc.assert(
      fc.property(withPlausible(samples), ([made, response]) => {
        const score = (given: Response) => scoreItem(made.item, given, made.accepted);
        for (const better of testKindOf(made.item).stepsTowards(made, response)) {
          expect(score(better)).toBeGreaterThanOrEqual(score(response));
        }
      }),
    );
  });

  it("scores alike after a way through the page", () => {
    fc.assert(
      fc.property(withAny(samples), ([{ item, accepted }, response]) => {
        const back = restore(JSON.parse(JSON.stringify(slim(item))));
        expect(scoreItem(back, response, accepted)).toBe(scoreItem(item, response, accepted));
        expect(isComplete(back, response)).toBe(isComplete(item, response));
      }),
    );
  });

  it("does not score by the names of ids", () => {
    fc.assert(
      fc.property(withPlausible(samples), ([{ item, accepted }, response]) => {
        if (!testKindOf(item).hasIds) return;
        const before = scoreItem(item, response, accepted);
        const named = Object.fromEntries(
          Object.entries(item).map(([field, value]) => [
            field,
            field === "kind" ? value : rename(value),
          ]),
        );
        expect(scoreItem(named as unknown as Item, rename(response) as Response, accepted)).toBe(
          before,
        );
      }),
    );
  });

  it("does not score by the order in which options, prompts or accepted answers stand", () => {
    fc.assert(
      fc.property(withPlausible(samples), fc.nat(), ([{ item, accepted }, response], by) => {
        const turned = testKindOf(item).turned(item, by);
        expect(scoreItem(turned, response, turn(accepted, by))).toBe(
          scoreItem(item, response, accepted),
        );
      }),
    );
  });
});

/** The same value with every string in it, keys of objects among them, under another name. */
function rename(value: unknown): unknown {
  if (typeof value === "string") return `${value}-renamed`;
  if (Array.isArray(value)) return value.map(rename);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [rename(key), rename(inner)]),
  );
}

describe("multiple", () => {
  const withChoice = multiple.chain((made) =>
    fc.tuple(fc.constant(made), fc.shuffledSubarray(made.item.options)),
  );

  it("scores 0 for choosing everything", () => {
    fc.assert(
      fc.property(multiple, ({ item }) => {
        expect(scoreItem(item, item.options)).toBe(0);
      }),
    );
  });

  it("scores 1 for the key alone", () => {
    fc.assert(
      fc.property(withChoice, ([{ item }, chosen]) => {
        const isKey =
          chosen.length === item.key.length && item.key.every((k) => chosen.includes(k));
        expect(scoreItem(item, chosen) === 1).toBe(isKey);
      }),
    );
  });

  it("does not score by the order of choosing", () => {
    fc.assert(
      fc.property(withChoice, ([{ item }, chosen]) => {
        expect(scoreItem(item, [...chosen].reverse())).toBe(scoreItem(item, chosen));
        expect(scoreItem(item, [...chosen].sort())).toBe(scoreItem(item, chosen));
      }),
    );
  });
});

describe("ordering", () => {
  const withOrder = ordering.chain((made) =>
    fc.tuple(
      fc.constant(made),
      fc.shuffledSubarray(made.item.key, { minLength: made.item.key.length }),
    ),
  );

  it("scores 0 for the key reversed and 1 for the key alone", () => {
    fc.assert(
      fc.property(withOrder, ([{ item }, order]) => {
        expect(scoreItem(item, [...item.key].reverse())).toBe(0);
        expect(scoreItem(item, order) === 1).toBe(order.join() === item.key.join());
      }),
    );
  });

  it("takes for swapped neighbours each pair that they stand in: three inside, two at an end", () => {
    fc.assert(
      fc.property(ordering, fc.nat(), ({ item: { key }, item }, n) => {
        const at = n % (key.length - 1);
        const swapped = [...key];
        [swapped[at], swapped[at + 1]] = [key[at + 1] as string, key[at] as string];
        const lost = 1 + (at > 0 ? 1 : 0) + (at + 2 < key.length ? 1 : 0);
        expect(scoreItem(item, swapped)).toBeCloseTo(1 - lost / (key.length - 1), 12);
      }),
    );
  });
});

describe("matching and categorise", () => {
  it("scores the rows that are right", () => {
    const filled = fc
      .oneof(TEST_KINDS.matching.samples, TEST_KINDS.categorise.samples)
      .chain((made: Sample<ItemOf<"matching"> | ItemOf<"categorise">>) =>
        fc.tuple(
          fc.constant(made.item),
          fc.array(fc.constantFrom(...made.item.options), {
            minLength: made.item.prompts.length,
            maxLength: made.item.prompts.length,
          }),
        ),
      );
    fc.assert(
      fc.property(filled, ([item, chosen]) => {
        const given = Object.fromEntries(item.prompts.map((p, n) => [p, chosen[n] as string]));
        const right = item.prompts.filter((p) => given[p] === item.key[p]).length;
        expect(scoreItem(item, given)).toBeCloseTo(right / item.prompts.length, 12);
      }),
    );
  });
});

describe("a sitting", () => {
  const step = (responses: readonly Response[]) =>
    fc.oneof(
      fc.constantFrom(...responses).map((response) => ({ type: "respond", response }) as const),
      fc
        .constantFrom("guess", "think", "sure")
        .map((confidence) => ({ type: "confidence", confidence }) as const),
      fc.constant({ type: "check" } as const),
    );
  const sitting = anySample.chain((made) =>
    fc
      .array(plausible(made), { minLength: 1, maxLength: 4 })
      .chain((responses) =>
        fc.tuple(fc.constant(made), fc.array(step([...responses, made.key]), { maxLength: 12 })),
      ),
  );

  it("keeps its first score, its tries and its end after any action", () => {
    fc.assert(
      fc.property(sitting, ([{ item, accepted }, steps]) => {
        let state = FRESH;
        for (const done of steps) {
          const next = attempt(state, done.type === "check" ? { ...done, item, accepted } : done);
          if (state.done) expect(next).toBe(state);
          if (state.scores.length > 0) {
            expect(next.scores.slice(0, state.scores.length)).toEqual(state.scores);
            expect(next.confidence).toBe(state.confidence);
          }
          const isRight = next.scores.includes(1);
          expect(next.scores.length).toBeLessThanOrEqual(item.attempts);
          expect(next.done).toBe(isRight || next.scores.length === item.attempts);
          if (next.scores.length > state.scores.length) {
            expect(isComplete(item, state.response as Response)).toBe(true);
            expect(next.checked).toBe(state.response);
            expect(next.scores[state.scores.length]).toBe(
              scoreItem(item, state.response as Response, accepted),
            );
          }
          state = next;
        }
      }),
      { numRuns: 500 },
    );
  });
});
