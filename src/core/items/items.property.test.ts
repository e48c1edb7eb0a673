import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attempt, FRESH, isWhole } from "./attempt.ts";
import { bankSchema, type Item, type ItemKind, type ItemOf } from "./item.ts";
import { optionsOf, promptsOf } from "./parts.ts";
import { type Response, scoreItem } from "./score.ts";
import { restore, slim } from "./slim.ts";

/** An item, its accepted answers where it has any, and the response that is wholly right. */
interface Sample<I extends Item = Item> {
  readonly item: I;
  readonly key: Response;
  readonly accepted: readonly string[];
}

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/);
const ids = (minLength: number, maxLength: number) => fc.uniqueArray(id, { minLength, maxLength });

const common = {
  id: fc.constant("x"),
  objective: fc.constant("o"),
  section: fc.constant("s"),
  claims: fc.constant(["c"]),
  level: fc.constantFrom("recall", "understand", "apply"),
  attempts: fc.integer({ min: 1, max: 3 }),
  shuffle: fc.boolean(),
  gradingRev: fc.integer({ min: 1, max: 3 }),
};

/** Whatever the generators make must be something that a bank may hold. */
function sample<I extends Item>(
  kind: I["kind"],
  fields: fc.Arbitrary<object>,
  keyOf: (item: I) => Response,
  accepted: fc.Arbitrary<string[]> = fc.constant([]),
): fc.Arbitrary<Sample<I>> {
  return fc.tuple(fc.record(common), fields, accepted).map(([base, more, answers]) => {
    const item = bankSchema.parse([{ ...base, kind, ...more }])[0] as I;
    return {
      item,
      key: item.kind === "short-answer" ? (answers[0] ?? "") : keyOf(item),
      accepted: answers,
    };
  });
}

const single = sample<ItemOf<"single">>(
  "single",
  ids(3, 5).chain((options) =>
    fc.record({
      options: fc.constant(options),
      key: fc.constantFrom(...options),
      misconceptions: fc.constant({}),
    }),
  ),
  (item) => item.key,
);
const multiple = sample<ItemOf<"multiple">>(
  "multiple",
  ids(4, 7).chain((options) =>
    fc.record({
      options: fc.constant(options),
      key: fc.shuffledSubarray(options, { minLength: 2, maxLength: options.length - 2 }),
      misconceptions: fc.constant({}),
    }),
  ),
  (item) => item.key,
);
const trueFalse = sample<ItemOf<"true-false">>(
  "true-false",
  fc.record({ key: fc.boolean(), misconceptions: fc.constant({}) }),
  (item) => String(item.key),
);
const matching = sample<ItemOf<"matching">>(
  "matching",
  fc.tuple(ids(2, 6), ids(6, 7)).chain(([prompts, options]) =>
    fc.record({
      prompts: fc.constant(prompts),
      options: fc.constant(options),
      key: fc
        .shuffledSubarray(options, { minLength: prompts.length, maxLength: prompts.length })
        .map((chosen) => Object.fromEntries(prompts.map((prompt, n) => [prompt, chosen[n]]))),
    }),
  ),
  (item) => item.key,
);
const categorise = sample<ItemOf<"categorise">>(
  "categorise",
  fc.tuple(ids(3, 8), ids(2, 4)).chain(([prompts, options]) =>
    fc.record({
      prompts: fc.constant(prompts),
      options: fc.constant(options),
      key: fc
        .array(fc.constantFrom(...options), {
          minLength: prompts.length,
          maxLength: prompts.length,
        })
        .map((chosen) => Object.fromEntries(prompts.map((prompt, n) => [prompt, chosen[n]]))),
    }),
  ),
  (item) => item.key,
);
const ordering = sample<ItemOf<"ordering">>(
  "ordering",
  ids(3, 6).map((key) => ({ key })),
  (item) => item.key,
);
const shortAnswer = sample<ItemOf<"short-answer">>(
  "short-answer",
  fc.constant({}),
  () => "",
  fc.array(fc.stringMatching(/^[a-z学习]{1,6}$/), { minLength: 1, maxLength: 4 }),
);

const SAMPLES: Readonly<Record<ItemKind, fc.Arbitrary<Sample>>> = {
  single,
  multiple,
  "true-false": trueFalse,
  matching,
  categorise,
  ordering,
  "short-answer": shortAnswer,
};
const KINDS = Object.entries(SAMPLES);
const anySample = fc.oneof(...Object.values(SAMPLES));

/** A response of an item's own ids, right or wrong, whole or not. */
function plausible({ item, accepted }: Sample): fc.Arbitrary<Response> {
  const options = optionsOf(item);
  const prompts = promptsOf(item);
  if (prompts.length > 0) {
    return fc.dictionary(fc.constantFrom(...prompts), fc.constantFrom(...options));
  }
  if (item.kind === "short-answer") return fc.oneof(fc.constantFrom(...accepted), fc.string());
  if (item.kind === "single" || item.kind === "true-false") return fc.constantFrom(...options);
  return fc.shuffledSubarray([...options]);
}

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

/** A list begun at another place. */
const turn = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

describe.each(KINDS)("%s", (_, samples) => {
  it("scores within [0, 1], whatever the response", () => {
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
        expect(isWhole(item, key)).toBe(true);
      }),
    );
  });

  it("never scores less for a step towards the key", () => {
    fc.assert(
      fc.property(withPlausible(samples), ([made, response]) => {
        const score = (given: Response) => scoreItem(made.item, given, made.accepted);
        for (const better of stepsTowards(made, response)) {
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
        expect(isWhole(back, response)).toBe(isWhole(item, response));
      }),
    );
  });

  it("does not score by the names of ids", () => {
    fc.assert(
      fc.property(withPlausible(samples), ([{ item, accepted }, response]) => {
        if (item.kind === "true-false" || item.kind === "short-answer") return;
        const before = scoreItem(item, response, accepted);
        const named = { ...item, key: rename(item.key) } as Record<string, unknown>;
        for (const field of ["options", "prompts"]) {
          if (field in named) named[field] = rename(named[field]);
        }
        expect(scoreItem(named as Item, rename(response) as Response, accepted)).toBe(before);
      }),
    );
  });

  it("does not score by the order in which options, prompts or accepted answers stand", () => {
    fc.assert(
      fc.property(withPlausible(samples), fc.nat(), ([{ item, accepted }, response], by) => {
        const turned =
          item.kind === "single" || item.kind === "multiple"
            ? { ...item, options: turn(item.options, by) }
            : item.kind === "matching" || item.kind === "categorise"
              ? { ...item, options: turn(item.options, by), prompts: turn(item.prompts, by) }
              : item;
        expect(scoreItem(turned, response, turn(accepted, by))).toBe(
          scoreItem(item, response, accepted),
        );
      }),
    );
  });
});

/** Responses that differ from one by a single thing put right. */
function stepsTowards({ item, key }: Sample, response: Response): Response[] {
  switch (item.kind) {
    case "single":
    case "true-false":
    case "short-answer":
      return [key];
    case "multiple": {
      const chosen = response as readonly string[];
      return item.options
        .filter((option) => chosen.includes(option) !== item.key.includes(option))
        .map((option) =>
          chosen.includes(option)
            ? chosen.filter((other) => other !== option)
            : [...chosen, option],
        );
    }
    case "matching":
    case "categorise":
      return item.prompts.map((prompt) => ({
        ...(response as Readonly<Record<string, string>>),
        [prompt]: item.key[prompt] ?? "",
      }));
    case "ordering": {
      // A run that stands in the key's order moves as one to where its first neighbour waits for it.
      const runs = runsOf(item.key, response as readonly string[]);
      return runs.flatMap((run) => {
        const before = item.key[item.key.indexOf(run[0] ?? "") - 1];
        const rest = runs.filter((other) => other !== run);
        const at = rest.findIndex((other) => other[other.length - 1] === before);
        return at < 0 ? [] : [[...rest.slice(0, at + 1), run, ...rest.slice(at + 1)].flat()];
      });
    }
  }
}

/** The longest stretches of an order whose entries follow each other in the key. */
function runsOf(key: readonly string[], order: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const id of order) {
    const last = runs[runs.length - 1];
    const previous = last?.[last.length - 1];
    if (last && previous !== undefined && key.indexOf(id) === key.indexOf(previous) + 1) {
      last.push(id);
    } else runs.push([id]);
  }
  return runs;
}

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
      .oneof(matching, categorise)
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
        .map((confidence) => ({ type: "feel", confidence }) as const),
      fc.constant({ type: "check" } as const),
    );
  const sitting = anySample.chain((made) =>
    fc
      .array(plausible(made), { minLength: 1, maxLength: 4 })
      .chain((responses) =>
        fc.tuple(fc.constant(made), fc.array(step([...responses, made.key]), { maxLength: 12 })),
      ),
  );

  it("keeps its first score, its tries and its end, whatever is done", () => {
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
            expect(isWhole(item, state.response as Response)).toBe(true);
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
