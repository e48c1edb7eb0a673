import { rulesOf } from "#core/items/kinds/index.ts";
import { isSelfMarked, optionsOf } from "#core/items/parts.ts";
import {
  answer,
  type CourseItem,
  firstWeek,
  type Given,
  monthsIn,
  type PageExample,
  type Past,
} from "#islands/page-examples.ts";

const page = "review/";

/** The first items where one is chosen of several: known to be answered by pressing an option. */
const singles = ({ modules }: Given): CourseItem[] =>
  Object.values(modules)
    .flat()
    .filter(({ item }) => rulesOf(item).chooses === "one");

const one = (given: Given): Past[] =>
  singles(given)
    .slice(0, 1)
    .map((item) => answer(4, item, false, { confidence: "sure" }));

/** A question that is missed for certain: what is written as its answer is none. */
const written = ({ modules }: Given): Past[] =>
  Object.values(modules)
    .flat()
    .filter(({ item }) => optionsOf(item).length === 0 && !isSelfMarked(item))
    .slice(0, 1)
    .map((item) => answer(4, item, false));

const CHECK = "form.q button[type=submit]";
const ANSWER = ["#review .go", "form.q .opt input", CHECK];

export const examples: readonly PageExample[] = [
  { name: "nothing yet", page, shows: "#review p + p a" },
  {
    name: "nothing due today",
    page,
    events: (given) =>
      singles(given)
        .slice(0, 6)
        .map((item) => answer(0.01, item, true)),
    shows: "#review figure",
  },
  { name: "first week", page, events: firstWeek, shows: "#review .go" },
  { name: "a backlog", page, events: (given) => monthsIn(given, 35), shows: "#review h2 + p" },
  {
    name: "done for today, more waits",
    page,
    events: (given) => [
      ...monthsIn(given, 35),
      ...singles(given)
        .slice(-10)
        .map((item, at) => answer(0.001 * at, item, true, { context: "review" })),
    ],
    shows: "#review button.quiet",
  },
  {
    name: "a question",
    page,
    events: (given) => monthsIn(given, 35),
    steps: ["#review .go"],
    shows: "form.q",
  },
  { name: "a question answered", page, events: one, steps: ANSWER, shows: "form.q .fb" },
  {
    name: "a question that was missed, asked once more",
    page,
    events: written,
    steps: [
      "#review .go",
      ["form.q input[type=text]", { en: "no idea", "zh-hans": "不知道" }],
      CHECK,
      CHECK,
      CHECK,
    ],
    shows: "form[id^=q-again] button[type=submit]",
  },
  {
    name: "the outcome",
    page,
    events: one,
    steps: [...ANSWER, ".where button"],
    shows: "#review .went .how",
  },
];
