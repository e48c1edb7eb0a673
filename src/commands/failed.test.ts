import { expect, it } from "vitest";
import { failedInBrowser, failedUnits } from "./failed.ts";

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
