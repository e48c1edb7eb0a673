import { BROKEN } from "#islands/notice/page.examples.ts";
import { firstWeek, monthsIn, type PageExample, type Words } from "#islands/page-examples.ts";

const page = "record/";
const NAME: Words = { en: "Li Ming", "zh-hans": "李明" };

const who = (name: string, color: string): string => JSON.stringify({ whetstone: 1, name, color });
const PEOPLE = {
  "p:main:who": who("王芳", "#a8321f"),
  "p:second:who": who("Li Ming", "#2c6b5a"),
  "p:third:who": who("Zhao Xiulan", "#2f5d9b"),
};

export const examples: readonly PageExample[] = [
  { name: "nothing yet", page, shows: "#record h2" },
  { name: "first week", page, events: firstWeek, shows: "#record #calibration" },
  { name: "months in", page, events: (given) => monthsIn(given), shows: "#record .calibration" },
  { name: "several people", page, events: firstWeek, stored: PEOPLE, shows: ".people li + li" },
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
    name: "before erasing",
    page,
    events: firstWeek,
    steps: ["#erase ~ .acts button"],
    shows: "#erase ~ .panel",
  },
];
