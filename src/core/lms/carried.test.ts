import fc from "fast-check";
import { expect, it } from "vitest";
import { CONFIDENCE } from "#core/items/confidence.ts";
import { CONTEXTS, type RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { evidenceOf } from "#core/record/sitting.ts";
import { EMPTY, type Summary } from "#core/record/state.ts";
import { gradeOf } from "#core/review/grade.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { allRows } from "#core/review/rows.ts";
import { type Carried, readCarried, writeCarried } from "./carried.ts";
import { standing } from "./standing.ts";

const MINUTE = 60_000;
const names = Array.from({ length: 12 }, (_, at) => `item-${at}`);

const INDEX: ItemIndex = {
  one: {
    first: names.slice(0, 3).map((name) => [name, 1] as const),
    second: [
      [names[3] as string, 2, [[names[4] as string, 1]]],
      [names[5] as string, 1, [], "self"],
    ],
  },
  two: { third: names.slice(6).map((name) => [name, 1] as const) },
};

const revOf = (item: string): number => (item === names[3] ? 2 : 1);

/** Answers in whole minutes of several years, as many clocks would give them. */
const answers = (maxLength: number) =>
  fc.array(
    fc.record(
      {
        item: fc.constantFrom(...names),
        minute: fc.integer({ min: 0, max: 3_000_000 }),
        score: fc.constantFrom(0, 1 / 3, 0.5, 2 / 3, 0.9, 1),
        context: fc.constantFrom(...CONTEXTS),
        attempt: fc.constantFrom(1, 1, 1, 2),
        confidence: fc.constantFrom(...CONFIDENCE),
        marked: fc.constant("self" as const),
      },
      { requiredKeys: ["item", "minute", "score", "context", "attempt"] },
    ),
    { maxLength },
  );

type Given = Readonly<Record<string, unknown>> & { readonly item: string; readonly minute: number };

const summaryOf = (given: readonly Given[]): Summary =>
  fold(
    EMPTY,
    given.map(
      ({ minute, ...answer }, at) =>
        ({
          type: "answered",
          id: `w-${at}`,
          at: Date.UTC(2026, 0) + minute * MINUTE,
          rev: revOf(answer.item),
          module: "one",
          response: "x",
          ...answer,
        }) as unknown as RecordedEvent,
    ),
  );

/** The record of a computer that knows only what was carried over. */
const carriedOver = (carried: readonly Carried[]): Summary =>
  fold(
    EMPTY,
    carried.map(
      (answer, at): RecordedEvent => ({
        type: "answered",
        id: `c-${at}`,
        attempt: 1,
        response: "",
        ...answer,
      }),
    ),
  );

const room = fc.constantFrom(0, 60, 120, 300, 4096);

it("whatever was answered: it fits and reads back to the same states, or it says that it does not fit", () => {
  let fitted = 0;
  let refused = 0;
  fc.assert(
    fc.property(answers(60), room, (given, most) => {
      const before = summaryOf(given);
      const kept = writeCarried(before, INDEX, most);
      if (kept === undefined) {
        refused++;
        return;
      }
      fitted++;
      expect(kept.text.length).toBeLessThanOrEqual(most);
      expect(kept.text).toMatch(/^[\w-]+$/);
      const carried = readCarried(kept.text, INDEX);
      if (carried === undefined) throw new Error("can't be read");
      const after = carriedOver(carried);
      expect(standing(after, INDEX)).toEqual(standing(before, INDEX));
      expect(allRows(after, INDEX)).toEqual(allRows(before, INDEX));
      // Written again on the other computer, it is the same text: nothing wears off on the way.
      expect(writeCarried(after, INDEX, most)?.text).toBe(kept.text);
    }),
    { numRuns: 300 },
  );
  expect(Math.min(fitted, refused), "both happened").toBeGreaterThan(20);
});

it("what is kept whole has each answer that counts, with a grade as before", () => {
  fc.assert(
    fc.property(answers(40), (given) => {
      const before = summaryOf(given);
      const kept = writeCarried(before, INDEX, 100_000);
      expect(kept?.thinned).toBe(false);
      const after = carriedOver(readCarried(kept?.text ?? "", INDEX) ?? []);
      for (const item of names) {
        const [was, is] = [before, after].map((of) =>
          evidenceOf(of, item, revOf(item)).map((attempt) => ({
            ...attempt,
            score: undefined,
            grade: gradeOf(attempt, false),
          })),
        );
        expect(is).toEqual(was);
      }
    }),
  );
});

it("a text that was cut, changed, or is another program's is no state", () => {
  const { text = "" } =
    writeCarried(
      summaryOf([{ item: "item-1", minute: 5, score: 1, context: "quiz", attempt: 1 }]),
      INDEX,
      4096,
    ) ?? {};
  expect(readCarried(text, INDEX)).toHaveLength(1);
  for (let at = 1; at < text.length; at++)
    expect(readCarried(text.slice(0, at), INDEX)).toBeUndefined();
  expect(readCarried(`${text}A`, INDEX)).toBeUndefined();
  expect(readCarried(text.replace("W1", "W2"), INDEX)).toBeUndefined();
  for (const other of ["{}", "viewed=1,2|lastviewedslide=3", "W1", "W1AAAA????"]) {
    expect(readCarried(other, INDEX)).toBeUndefined();
  }
});

it("never throws, whatever a platform hands back", () => {
  fc.assert(fc.property(fc.string(), (text) => void readCarried(text, INDEX)));
});

it("a text of nothing holds nothing", () => {
  expect(readCarried("", INDEX)).toEqual([]);
  expect(readCarried(writeCarried(EMPTY, INDEX, 4096)?.text ?? "-", INDEX)).toEqual([]);
});

it("answers to items that the package has no more are left out, and the rest is read", () => {
  const text = writeCarried(
    summaryOf(
      names.map((item, minute) => ({ item, minute, score: 1, context: "quiz", attempt: 1 })),
    ),
    INDEX,
    4096,
  )?.text;
  const fewer: ItemIndex = { two: INDEX["two"] ?? {} };
  expect(readCarried(text ?? "", fewer)?.map(({ item }) => item)).toEqual(names.slice(6));
});

it("answers of a clock that is set before 2020 are kept as of 2020", () => {
  const long = fold(EMPTY, [
    {
      type: "answered",
      id: "w-1",
      at: 5,
      item: "item-1",
      rev: 1,
      module: "one",
      context: "quiz",
      attempt: 1,
      score: 1,
      response: "x",
    },
  ]);
  expect(readCarried(writeCarried(long, INDEX, 4096)?.text ?? "", INDEX)).toMatchObject([
    { item: "item-1", at: Date.UTC(2020, 0) },
  ]);
});
