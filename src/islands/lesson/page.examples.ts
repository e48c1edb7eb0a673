import { firstWeek, type PageExample } from "#islands/page-examples.ts";

const page = "modules/theory-and-practice/";

export const examples: readonly PageExample[] = [
  { name: "a term's definition", page, steps: ["a.term"], shows: ".term-box" },
  {
    name: "the act at work for one's role",
    page,
    events: (given) => [
      ...firstWeek(given),
      [1, { type: "settings", key: "role", value: "temporary" }],
    ],
    shows: ["dl.roles > :first-child", { en: "temporary staff", "zh-hans": "临时人员" }],
  },
];
