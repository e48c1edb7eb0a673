import type { Answered } from "#core/record/event.ts";
import { keepTest } from "#core/review/run.ts";
import { DAY } from "#core/time/instant.ts";
import {
  answer,
  type CourseItem,
  type Given,
  type PageExample,
  type Past,
} from "#islands/page-examples.ts";

const page = "test/";

/** One item of each of ten modules. */
const drawn = ({ modules }: Given): CourseItem[] =>
  Object.values(modules)
    .slice(0, 10)
    .flatMap((items, nth) => items[nth % items.length] ?? []);

/** A test begun so many days ago, of which `answered` questions were answered, the first `right` of them rightly. */
function taken(given: Given, days: number, right: number, answered: number, over: boolean): Past[] {
  const items = drawn(given);
  const id = `t${days}`;
  const from = given.now - days * DAY;
  const test = {
    id,
    seed: 7,
    from,
    items: items.map(({ item }) => [item.id, item.gradingRev] as const),
    ...(over && { until: from + 0.02 * DAY }),
  };
  const more: Partial<Answered> = { context: "test", test: id };
  return [
    [days, keepTest(test)],
    ...items
      .slice(0, answered)
      .map((item, at) => answer(days - 0.001 * (at + 1), item, at < right, more)),
  ];
}

const going = (given: Given) => taken(given, 0.1, 4, 6, false);
const RESUME = "#test .panel .go";
const LOOK = "#test tbody button";

export const examples: readonly PageExample[] = [
  { name: "nothing yet", page, shows: "#test .sizes" },
  { name: "one is open", page, events: going, shows: RESUME },
  { name: "a question of it", page, events: going, steps: [RESUME], shows: "form.q" },
  {
    name: "handing in",
    page,
    events: going,
    steps: [RESUME, ".asking .leaving .link"],
    shows: ".asking .panel",
  },
  {
    name: "two of the past",
    page,
    events: (given) => [...taken(given, 40, 5, 9, true), ...taken(given, 2, 9, 10, true)],
    shows: "#test tbody tr + tr",
  },
  {
    name: "passed",
    page,
    events: (given) => taken(given, 2, 9, 10, true),
    steps: [LOOK, ".each details:nth-of-type(1) summary"],
    shows: ".each .q-why",
  },
  {
    name: "not passed, some left open",
    page,
    events: (given) => taken(given, 2, 4, 7, true),
    steps: [LOOK, ".each details:nth-of-type(7) summary"],
    shows: ".each .q-why",
  },
];
