import type { PageExample, Words } from "#islands/page-examples.ts";

const page = "status/";
const ROW = '#status [data-check="storage"]';
const OFF: Words = { en: "off", "zh-hans": "off" };
const FULL: Words = { en: "full", "zh-hans": "full" };
const WORKING: Words = { en: "Asking", "zh-hans": "正在询问" };

export const examples: readonly PageExample[] = [
  { name: "checked", page, shows: `${ROW}[data-state="good"]` },
  { name: "storage off", page, storage: "off", shows: [`${ROW} .facts`, OFF] },
  { name: "storage full", page, storage: "full", shows: [`${ROW} .facts`, FULL] },
  { name: "checking", page, slow: ["files.json"], shows: ["#status [role=status]", WORKING] },
  {
    name: "texts of the search are missing",
    page,
    lost: ["/find.json"],
    shows: '#status [data-check="search"][data-state="bad"]',
  },
];
