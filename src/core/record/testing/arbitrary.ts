import fc from "fast-check";
import { CONFIDENCE } from "#core/items/confidence.ts";
import { CONTEXTS, type RecordedEvent } from "../event.ts";

/*
 * Events for property tests: all types, from few names and times, so that they meet; texts that break careless code.
 */

const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  oneOf("", "<script>alert(1)</script>", "__proto__", "a\nb\u2028", '"]}', "学以致用", "\ud800"),
);
const item = oneOf("roll-call", "two-cases", "constructor");
const module = oneOf("why-it-matters", "many-ways", "old-name");
const name = oneOf("one", "two", "toString");
const date = oneOf("2026-11-22", "2026-11-23");
const response = fc.oneof(
  text,
  fc.array(name, { maxLength: 3 }),
  fc.dictionary(name, name, { maxKeys: 3, noNullPrototype: true }),
);
const maybe = { requiredKeys: [] as never[] };
const plain = { noNullPrototype: true };

const body = fc.oneof(
  { weight: 6, arbitrary: answered() },
  fc.record(
    {
      type: oneOf("pretested" as const),
      item,
      rev: oneOf(1, 2),
      module,
      score: oneOf(0, 1),
      response,
      confidence: oneOf(...CONFIDENCE),
    },
    { requiredKeys: ["type", "item", "rev", "module", "score", "response"] },
  ),
  fc.record({ type: oneOf("read" as const), module, section: name }),
  fc.record({
    type: oneOf("assessed" as const),
    instrument: name,
    rev: oneOf(1, 2),
    subject: oneOf("person" as const, "unit" as const),
    answers: fc.dictionary(name, fc.integer({ min: 0, max: 4 }), { noNullPrototype: true }),
  }),
  fc
    .tuple(
      name,
      fc.record(
        {
          kind: oneOf("aim" as const, "act" as const),
          text,
          modules: fc.array(module, { maxLength: 2 }),
          until: oneOf("2027-01-01", null),
          days: oneOf([1, 3], null),
          status: oneOf("open" as const, "done" as const),
        },
        maybe,
      ),
    )
    .map(([plan, fields]) => ({ type: "planned" as const, plan, ...fields })),
  fc
    .tuple(
      name,
      module,
      fc.record({ tried: text, changed: text, lookBack: oneOf(null, "2026-12-01") }, maybe),
    )
    .map(([entry, of, fields]) => ({ type: "practised" as const, entry, module: of, ...fields })),
  fc.record({ type: oneOf("reflected" as const), entry: name, text, used: fc.boolean() }),
  fc.record({ type: oneOf("checked-in" as const), date, text }),
  fc.record({
    type: oneOf("settings" as const),
    key: name,
    value: oneOf<string | number | boolean | null>("a", 1, true, null),
  }),
  fc.record({ type: oneOf("from-a-later-version"), anything: fc.jsonValue({ maxDepth: 2 }) }),
);

function answered() {
  return fc
    .tuple(
      fc.record({
        type: oneOf("answered" as const),
        item,
        rev: oneOf(1, 2),
        module,
        context: oneOf(...CONTEXTS),
        attempt: oneOf(1, 1, 2),
        score: oneOf(0, 1 / 3, 0.5, 1),
        response,
      }),
      fc.record(
        {
          confidence: oneOf(...CONFIDENCE),
          seed: fc.integer({ min: 0, max: 0xffffffff }),
          test: name,
          marked: oneOf("self" as const),
          carried: fc.boolean(),
        },
        maybe,
      ),
    )
    .map(([fields, more]) => ({ ...fields, ...more }));
}

const erased = fc.record({
  type: oneOf("erased" as const),
  target: fc.oneof(
    fc.record({ item }, plain),
    fc.record({ entry: name }, plain),
    fc.record({ plan: name }, plain),
    fc.record({ event: oneOf("w-0", "w-1", "w-2", "w-3") }, plain),
    fc.record({ all: oneOf(true as const) }, plain),
  ),
});

const at = fc.oneof(
  fc.integer({ min: 1_795_000_000_000, max: 1_795_000_000_020 }),
  oneOf(0, 86_400_000, 4_070_908_800_000),
);
const after = fc.option(at, { nil: undefined, freq: 8 });

const stamped = <T extends object>(of: fc.Arbitrary<T>, id: fc.Arbitrary<string>) =>
  fc.tuple(of, id, at, after).map(
    ([fields, ...[itsId, when, later]]) =>
      ({
        ...fields,
        id: itsId,
        at: when,
        ...(later !== undefined && { after: later }),
      }) as unknown as RecordedEvent,
  );

/** Events with ids of one writer, each id once. */
export const events = (options: { erasures?: boolean; maxLength?: number } = {}) =>
  fc
    .array(
      stamped(
        options.erasures ? fc.oneof({ weight: 12, arbitrary: body }, erased) : body,
        fc.constant(""),
      ),
      { maxLength: options.maxLength ?? 30 },
    )
    .map((list) =>
      list.map((event, i): RecordedEvent => ({ ...event, id: `w-${i.toString(36)}` })),
    );

/** Events whose ids clash: few ids, any bodies, as only a forger would make them. */
export const clashing = fc.array(
  stamped(fc.oneof({ weight: 8, arbitrary: body }, erased), oneOf("w-0", "w-1", "w-2", "x")),
  { maxLength: 12 },
);
