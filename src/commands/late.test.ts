import { expect, it } from "vitest";
import { FAILED, lateTable } from "./late.ts";

const spec = (title: string, ok = true, files?: number) => ({
  title,
  ok,
  tags: ["late"],
  tests: [{ annotations: files === undefined ? [] : [{ type: "cells", description: `${files}` }] }],
});

it("counts the files that were made to fail, by part and by way of failing", () => {
  const browser = {
    suites: [
      {
        specs: [spec("review, en: 404", true, 6), { title: "review, en", ok: true, tags: [] }],
        suites: [
          { specs: [spec("review, zh-hans: hung", true, 5), spec("plan, en: 404", false, 4)] },
        ],
      },
    ],
  };
  expect(lateTable(browser)).toEqual({
    rows: [
      { part: "review", "404": "6", hung: "5" },
      { part: "plan", "404": FAILED },
    ],
    cells: 11,
  });
});

it("takes a test that made nothing fail for failed", () => {
  const browser = { suites: [{ specs: [spec("review, en: 404")] }] };
  expect(lateTable(browser)).toEqual({ rows: [{ part: "review", "404": FAILED }], cells: 0 });
});
