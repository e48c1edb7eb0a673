import { firstWeek, monthsIn, type PageExample, triedAtWork } from "#islands/page-examples.ts";

const page = "learning/";

export const examples: readonly PageExample[] = [
  { name: "nothing yet", page, shows: "#learning .sheet" },
  { name: "first week", page, events: firstWeek, shows: "#learning .learned td" },
  { name: "months in", page, events: (given) => monthsIn(given), shows: "#learning .learned td" },
  {
    name: "with what was tried at work",
    page,
    events: triedAtWork,
    steps: ["#learning input[type=checkbox]"],
    shows: "#learning .tried li",
  },
  {
    name: "a copy that differs",
    page,
    events: firstWeek,
    steps: [
      "#learning summary",
      ["#learning details input", { en: "0000-0000", "zh-hans": "0000-0000" }],
    ],
    shows: "#learning details [role=status]:not(:empty)",
  },
];
