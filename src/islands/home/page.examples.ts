import { firstDaySetting } from "#core/plan/path.ts";
import { PATH_SETTING } from "#core/plan/path-setting.ts";
import { DAY, isoDate } from "#core/time/instant.ts";
import { firstWeek, monthsIn, type PageExample } from "#islands/page-examples.ts";

export const examples: readonly PageExample[] = [
  { name: "nothing yet", page: "", shows: '[data-module][data-state="notYet"]' },
  { name: "first week", page: "", events: firstWeek, shows: "[data-ahead]:not([hidden])" },
  {
    name: "on a path",
    page: "",
    events: (given) => [
      [
        2,
        { type: "settings", key: firstDaySetting("ten-days"), value: isoDate(given.now - 2 * DAY) },
      ],
      [2, { type: "settings", key: PATH_SETTING, value: "ten-days" }],
      ...firstWeek(given),
    ],
    shows: "[data-way] h2",
  },
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
    shows: ".tasks [data-task=lookBack]",
  },
];
