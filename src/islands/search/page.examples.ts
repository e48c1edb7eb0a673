import type { PageExample, Words } from "#islands/page-examples.ts";

const OPEN = "[data-search]";
const FIELD = ".find-dialog input";
const FOUND: Words = { en: "group learning", "zh-hans": "团体学习" };
const MISSED: Words = { en: "xylophone", "zh-hans": "木琴" };

export const examples: readonly PageExample[] = [
  { name: "its own page", page: "search/", shows: "#search input" },
  { name: "the dialog", page: "", steps: [OPEN], shows: FIELD },
  {
    name: "results",
    page: "",
    steps: [OPEN, [FIELD, FOUND]],
    shows: ".find-dialog li mark",
  },
  {
    name: "nothing found",
    page: "",
    steps: [OPEN, [FIELD, MISSED]],
    shows: [".find-dialog [role=status]", MISSED],
  },
];
