import { BROKEN, firstWeek, type PageExample } from "#islands/page-examples.ts";

const page = "review/";

export const examples: readonly PageExample[] = [
  { name: "storage is off", page, storage: "off", shows: '.note[data-kind="off"]' },
  {
    name: "storage is full",
    page: "test/",
    events: firstWeek,
    storage: "full",
    steps: ["#test form .go"],
    shows: '.note[data-kind="full"]',
  },
  {
    name: "something can't be read",
    page,
    events: firstWeek,
    stored: BROKEN,
    shows: '.note[data-kind="broken"]',
  },
];
