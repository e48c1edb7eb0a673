import type { PageExample, Words } from "#islands/page-examples.ts";

const OPEN = "[data-search]";
const FIELD = ".find-dialog input";
const STATUS = ".find-dialog [role=status]";
const FOUND: Words = { en: "group learning", "zh-hans": "团体学习" };
const MANY: Words = { en: "learning", "zh-hans": "学习" };
const PARTLY: Words = { en: "group xylophone", "zh-hans": "团体学习木琴" };
const MISSED: Words = { en: "xylophone", "zh-hans": "木琴" };

const TEXTS = "/find.json";
const HEADINGS = "/headings.json";

export const examples: readonly PageExample[] = [
  { name: "its own page", page: "search/", shows: "#search input" },
  { name: "the dialog, nothing typed", page: "", steps: [OPEN], shows: FIELD },
  {
    name: "searching",
    page: "",
    slow: [TEXTS],
    steps: [OPEN, [FIELD, FOUND]],
    shows: [STATUS, { en: "Searching", "zh-hans": "正在搜索" }],
  },
  { name: "found", page: "", steps: [OPEN, [FIELD, FOUND]], shows: ".find-dialog li mark" },
  {
    name: "found on more pages than are shown",
    page: "",
    steps: [OPEN, [FIELD, MANY]],
    shows: ".find-dialog ul + button",
  },
  {
    name: "found in part",
    page: "",
    steps: [OPEN, [FIELD, PARTLY]],
    shows: [STATUS, PARTLY],
  },
  { name: "nothing found", page: "", steps: [OPEN, [FIELD, MISSED]], shows: [STATUS, MISSED] },
  {
    name: "only headings and terms could be loaded",
    page: "",
    lost: [TEXTS],
    steps: [OPEN, [FIELD, FOUND]],
    shows: ".find-dialog li mark",
  },
  {
    name: "nothing could be loaded",
    page: "",
    lost: [TEXTS, HEADINGS],
    steps: [OPEN, [FIELD, FOUND]],
    shows: ".find-dialog p + button",
  },
];
