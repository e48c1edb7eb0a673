import { isoDate } from "#core/review/days.ts";
import { firstWeek, monthsIn, type PageExample } from "#islands/page-examples.ts";

export const examples: readonly PageExample[] = [
  { name: "nothing yet", page: "", shows: '[data-module][data-state="notYet"]' },
  { name: "first week", page: "", events: firstWeek, shows: "[data-ahead]:not([hidden])" },
  {
    name: "months in",
    page: "",
    events: (given) => monthsIn(given),
    shows: '.st[data-state="held"]',
  },
  {
    name: "something to look back on, and used at work",
    page: "",
    events: (given) => {
      const [first = "", second = ""] = Object.keys(given.modules);
      const lookBack = isoDate(given.now);
      return [
        ...monthsIn(given),
        [20, { type: "practised", entry: "a", module: first, tried: "…", changed: "…" }],
        [8, { type: "practised", entry: "b", module: second, tried: "…", lookBack }],
      ];
    },
    shows: "[data-look]:not([hidden])",
  },
];
