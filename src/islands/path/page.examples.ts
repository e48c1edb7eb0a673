import { firstDaySetting } from "#core/plan/path.ts";
import { PATH_SETTING } from "#core/plan/path-setting.ts";
import { DAY, isoDate } from "#core/time/instant.ts";
import { firstWeek, type Given, type PageExample, type Past } from "#islands/page-examples.ts";

const page = "path/";
const PATH = "ten-days";

/** Somebody who began so many days ago. */
const begun = ({ now }: Given, days: number): Past[] => [
  [days, { type: "settings", key: firstDaySetting(PATH), value: isoDate(now - days * DAY) }],
  [days, { type: "settings", key: PATH_SETTING, value: PATH }],
];

export const examples: readonly PageExample[] = [
  { name: "nothing yet", page, shows: "#path form [type=date]" },
  {
    name: "first day",
    page,
    events: (given) => begun(given, 0),
    shows: "#path .way [aria-current]",
  },
  {
    name: "away for a while",
    page,
    events: (given) => [...begun(given, 20), ...firstWeek(given)],
    shows: "#path [role=status]:not(:empty)",
  },
  {
    name: "the calendar file was saved",
    page,
    events: (given) => begun(given, 0),
    steps: ["#path .screen summary", "#path .screen .quiet"],
    shows: "#path details [role=status]:not(:empty)",
  },
];
