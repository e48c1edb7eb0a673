import { expect, it } from "vitest";
import { failedInBrowser, failedUnits, firstLines } from "./failed.ts";

const passed = { fullName: "adds", status: "passed" };

it("names each unit test that failed, with the first line of what went wrong", () => {
  const report = {
    testResults: [
      {
        name: "src/sum.test.ts",
        assertionResults: [
          passed,
          { fullName: "subtracts", status: "failed", failureMessages: ["3 is not 2\n at sum.ts"] },
        ],
      },
    ],
  };
  expect(failedUnits("unit", report)).toEqual(["unit: subtracts: 3 is not 2"]);
});

it("names a file that could not be loaded", () => {
  const report = {
    testResults: [{ name: "src/sum.test.ts", assertionResults: [], message: "No such module" }],
  };
  expect(failedUnits("unit", report)).toEqual(["unit: src/sum.test.ts: No such module"]);
});

it("names each browser test that failed, those of inner suites too", () => {
  const inner = { specs: [{ ok: false, tags: [], title: "opens", file: "menu.spec.ts" }] };
  const report = { suites: [{ specs: [{ ok: true, tags: [] }], suites: [inner] }] };
  expect(failedInBrowser("browser", report)).toEqual(["browser: menu.spec.ts › opens"]);
});

it("a step that writes no report is told by the first ten lines that it printed", () => {
  const printed = "\n  page.html\n\n  1:2 error\n".concat("more\n".repeat(50));
  const lines = firstLines("html", printed);
  expect(lines.slice(0, 3)).toEqual(["html: page.html", "html: 1:2 error", "html: more"]);
  expect(lines).toHaveLength(10);
});
