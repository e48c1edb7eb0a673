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
    .filter(({ item }) => item.kind === "single");

const one = (given: Given): Past[] =>
  singles(given)
    .slice(0, 1)
    .map((item) => answer(4, item, false, { confidence: "sure" }));

const ANSWER = ["#review .go", "form.q .opt input", "form.q button[type=submit]"];

export const examples: readonly PageExample[] = [
  { name: "nothing yet", page, shows: "#review .lede + p a" },
  {
    name: "nothing due today",
    page,
    events: (given) =>
      singles(given)
        .slice(0, 6)
        .map((item) => answer(0.01, item, true)),
    shows: "#review .coming",
  },
  { name: "first week", page, events: firstWeek, shows: "#review .go" },
  { name: "a backlog", page, events: (given) => monthsIn(given, 35), shows: "#review .lede + p" },
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
    name: "the outcome",
    page,
    events: one,
    steps: [...ANSWER, ".asking > .acts button"],
    shows: "#review table.stack td",
  },
];
