// What two computers may keep for groups: few names, so that they often meet.
import fc from "fast-check";
import { USUAL_SETTINGS } from "#core/live/run.ts";
import type { Vote } from "#core/live/vote.ts";
import type { Choice } from "../choice.ts";
import type { Kept } from "../kept.ts";
import { type KeptRollUp, readRollUp } from "../kept-roll-up.ts";
import type { Note } from "../note.ts";

export const COURSE = "c";

const at = fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_005 });
const counts = fc
  .dictionary(fc.constantFrom("a", "b", "c"), fc.nat(40))
  .map((each) => ({ ...each }));
const vote: fc.Arbitrary<Vote> = fc
  .record({
    session: fc.constantFrom("s1", "s2", "s3"),
    at,
    item: fc.constantFrom("i1", "i2"),
    before: counts,
    after: fc.option(counts, { nil: undefined }),
  })
  .map(({ after, ...rest }) => ({
    ...rest,
    module: "m",
    rev: 1,
    locale: "en",
    ...(after && { after }),
  }));

const note: fc.Arbitrary<Note> = fc.record({
  id: fc.constantFrom("n1", "n2", "n3"),
  at,
  about: fc.constantFrom("", "s1", "twelve:try"),
  text: fc.string({ minLength: 1, maxLength: 9 }).filter((text) => text.trim() !== ""),
});

const choice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({
    name: fc.constant("series" as const),
    at,
    value: fc.constantFrom("", "twelve", "year"),
  }),
  fc.record({
    name: fc.constantFrom("day:twelve:try" as const, "day:year:m1" as const),
    at,
    value: fc.constantFrom("", "2026-12-03", "2027-01-07"),
  }),
  fc.record({
    name: fc.constant("settings" as const),
    at,
    value: fc.nat(90).map((people) => ({ ...USUAL_SETTINGS, people })),
  }),
);

/** A file to compare with, of so many people. */
export const rollUpOf = (people: number, date = "2026-11-29"): string =>
  JSON.stringify({
    whetstone: "roll-up",
    version: 1,
    course: COURSE,
    date,
    rows: [{ id: "people", groups: [{ of: [["leading"]], people }] }],
  });

const rollUp = fc
  .integer({ min: 5, max: 7 })
  .map((people) => readRollUp(rollUpOf(people), COURSE) as KeptRollUp);

const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 6 });

export const kept: fc.Arbitrary<Kept> = fc.record({
  votes: list(vote),
  notes: list(note),
  choices: list(choice),
  rollUps: list(rollUp),
});
