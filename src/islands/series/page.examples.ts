import { writeChoice } from "#core/handover/choice.ts";
import type { PageExample } from "#islands/page-examples.ts";

const page = "facilitate/series/";
const at = Date.UTC(2026, 10, 23);

const choices = [
  { name: "series", at, value: "twelve" },
  { name: "day:twelve:what-it-is", at, value: "2026-11-16" },
  { name: "day:twelve:what-for", at, value: "2099-12-03" },
] as const;

export const examples: readonly PageExample[] = [
  { name: "nothing kept", page, shows: "[data-series]" },
  {
    name: "in the middle of a series",
    page,
    stored: Object.fromEntries(
      choices.map((choice) => [`group:choice:${choice.name}`, writeChoice(choice)]),
    ),
    shows: "[data-series] .go",
  },
];
