import {
  BROKEN,
  firstWeek,
  type PageExample,
  type Past,
  triedAtWork,
  type Words,
} from "#islands/page-examples.ts";

const page = "record/";
const NAME: Words = { en: "Li Ming", "zh-hans": "李明" };

const who = (name: string, color: string): string => JSON.stringify({ whetstone: 1, name, color });
/** The longest that the form takes. */
const LONG_NAME = "Wolfeschlegelsteinhausenberger".repeat(2);
const PEOPLE = {
  "p:main:who": who("王芳", "#a8321f"),
  "p:second:who": who("Li Ming", "#2c6b5a"),
  "p:third:who": who("Zhao Xiulan", "#2f5d9b"),
};

export const examples: readonly PageExample[] = [
  { name: "nothing yet", page, shows: "#record h2" },
  { name: "first week", page, events: firstWeek, shows: "#record #calibration" },
  {
    name: "months in",
    page,
    events: (given) => triedAtWork(given, 0.2),
    shows: "#record .short",
  },
  { name: "tried at work", page, events: (given) => triedAtWork(given), shows: "#record .day-3" },
  { name: "several people", page, events: firstWeek, stored: PEOPLE, shows: ".people li + li" },
  {
    name: "a name as long as may be, in one word",
    page,
    events: firstWeek,
    stored: { ...PEOPLE, "p:main:who": who(LONG_NAME, "#a8321f") },
    shows: ".people li + li",
  },
  {
    name: "a record in short as a code",
    page,
    events: firstWeek,
    stored: PEOPLE,
    steps: [
      "#hand-over-code ~ p button",
      "#hand-over-code ~ div input",
      "#hand-over-code ~ div p > button",
    ],
    shows: ".code bdi",
  },
  {
    name: "adding somebody",
    page,
    stored: PEOPLE,
    steps: [".people + .acts button", [".panel input[type=text]", NAME]],
    shows: ".panel .colors",
  },
  {
    name: "something set aside",
    page,
    events: firstWeek,
    stored: { ...BROKEN, "p:main:log:later:0": '{"whetstone":99,"n":0}' },
    shows: "#aside",
  },
  {
    name: "answers to modules that are gone",
    page,
    events: (given) => [
      ...firstWeek(given),
      ...firstWeek(given).map(
        ([days, event]): Past => [
          days,
          event.type === "answered" ? { ...event, item: `former-${event.item}` } : event,
        ],
      ),
    ],
    steps: ["#gone summary"],
    shows: "#gone[open] li",
  },
  {
    name: "before erasing",
    page,
    events: firstWeek,
    steps: ["#erase ~ .acts button"],
    shows: "#erase ~ .panel",
  },
];
