import type { PageExample } from "#islands/page-examples.ts";

const page = "offline/";

// What is kept is looked at in tests/browser/offline.spec.ts: in the gallery's frames there is no copy.
export const examples: readonly PageExample[] = [
  {
    name: "nothing can be kept here",
    page,
    shows: ["#offline p", { en: "secure address", "zh-hans": "https" }],
  },
];
