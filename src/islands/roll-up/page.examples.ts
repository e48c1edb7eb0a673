import type { PageExample } from "#islands/page-examples.ts";

const page = "facilitate/roll-up/";

export const examples: readonly PageExample[] = [
  { name: "nothing chosen", page, shows: "#roll-up .drop" },
  { name: "an invented unit", page, steps: [".drop .link"], shows: "#shows" },
];
