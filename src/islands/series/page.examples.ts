import { writeChoice } from "#core/handover/choice.ts";
import { addDays } from "#core/time/day.ts";
import { isoDate } from "#core/time/instant.ts";
import type { PageExample } from "#islands/page-examples.ts";

const page = "facilitate/series/";
const at = Date.UTC(2026, 10, 23);

const choicesOn = (today: string) =>
  [
    { name: "series", at, value: "twelve" },
    { name: "day:twelve:what-it-is", at, value: addDays(today, -7) },
    { name: "day:twelve:what-for", at, value: addDays(today, 10) },
  ] as const;

export const examples: readonly PageExample[] = [
  { name: "nothing kept", page, shows: "[data-series]" },
  {
    name: "in the middle of a series",
    page,
    stored: ({ now }) =>
      Object.fromEntries(
        choicesOn(isoDate(now)).map((choice) => [
          `group:choice:${choice.name}`,
          writeChoice(choice),
        ]),
      ),
    shows: "[data-series] .go",
  },
];
