// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { examples } from "./Pairs.examples.ts";
import Pairs from "./Pairs.tsx";
import { behave, behaveIncomplete, behaveShuffled, show } from "./testing/behave.tsx";

vi.mock("#stores/record.ts", async () => (await import("./testing/record-mock.ts")).recordMock());

behave(Pairs, examples);
behaveIncomplete(Pairs, examples);
behaveShuffled(Pairs, examples);

it("names the right choice in the rows that are wrong, and in no other", async () => {
  const example = examples.find(({ name }) => name === "matching, en: partly");
  if (!example) throw new Error("No such example.");
  const root = await show(Pairs, example);
  const rows = [...root.querySelectorAll(".opt")];
  expect(rows.map(({ className }) => className).sort()).toEqual([
    "opt pair is-no",
    "opt pair is-yes",
    "opt pair is-yes",
  ]);
  for (const row of rows) {
    const isWrong = row.className.includes("is-no");
    expect(row.textContent?.includes("Answer: ")).toBe(isWrong);
  }
});
