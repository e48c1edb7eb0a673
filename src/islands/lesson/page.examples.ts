import { asksOneOfSeveral } from "#core/content/pretest.ts";
import { isSelfMarked } from "#core/items/parts.ts";
import {
  answer,
  type CourseItem,
  firstWeek,
  type Given,
  type PageExample,
  type Past,
  pretest,
} from "#islands/page-examples.ts";

const module = "theory-and-practice";
const page = `modules/${module}/`;
const items = ({ modules }: Given) => modules[module] ?? [];

/** Every question answered just now, one in three missed. */
const answered = (given: Given): Past[] =>
  items(given).map((item, nth) => answer(0.01, item, nth % 3 !== 0));

/** A module that ends with a question of its quiz of which the right answer is the second, "false". */
const ENDED = "everyone-takes-part";
const LAST = "everyone-guard-right";

/** Which of the others was missed, and which was right at the second try, both by their place. */
const [MISSED, LATER] = [3, 5];

/** All other questions of the module, an hour ago. */
const allButOne = ({ modules }: Given): Past[] =>
  (modules[ENDED] ?? [])
    .filter(({ item }) => item.id !== LAST)
    .flatMap((item: CourseItem, at) => {
      const right = at !== MISSED && at !== LATER;
      const confidence = (["sure", "think"] as const)[at % 2] ?? "sure";
      return [
        // What a reader marks alone is not asked how sure it is.
        answer(0.04 - at / 1000, item, right, isSelfMarked(item.item) ? {} : { confidence }),
        ...(at !== LATER ? [] : [answer(0.0395 - at / 1000, item, true, { attempt: 2 })]),
      ];
    });

export const examples: readonly PageExample[] = [
  { name: "a term's definition", page, steps: ["a.term"], shows: "#term-note" },
  {
    name: "the end of the module",
    page: `modules/${ENDED}/`,
    events: allButOne,
    reads: true,
    // It lives only once it is near.
    steps: [
      `#q-${LAST} legend`,
      `#q-${LAST}.live .opt ~ .opt input`,
      `#q-${LAST}.live [type=submit]`,
    ],
    shows: ".ending [role=status]:not(:empty)",
  },
  {
    name: "the act at work for one's role",
    page,
    events: (given) => [
      ...firstWeek(given),
      [1, { type: "settings", key: "role", value: "temporary" }],
    ],
    steps: ["dl.roles"],
    shows: ["dl.roles > :first-child", { en: "temporary staff", "zh-hans": "编外人员" }],
  },
  {
    name: "what was missed, offered once more",
    page,
    events: answered,
    steps: ["#quiz"],
    shows: ".again button",
  },
  {
    name: "what was missed, asked once more",
    page,
    events: answered,
    steps: ["#quiz", ".again button"],
    shows: ".again form.q button[type=submit]",
  },
  {
    name: "before reading and after",
    page,
    events: (given) => [
      ...items(given)
        .filter(({ item }) => asksOneOfSeveral(item))
        .slice(0, 2)
        .map((item, nth) => pretest(0.02, item, nth > 0)),
      ...answered(given).slice(1),
    ],
    steps: ["#quiz"],
    shows: ".again dl.two",
  },
];
