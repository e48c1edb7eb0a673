// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { behave, behaveIncomplete, behaveShuffled, show, words } from "./behave.tsx";
import { examples } from "./Choice.examples.ts";
import Choice from "./Choice.tsx";

vi.mock("#stores/record.ts", async () => (await import("./record-mock.ts")).recordMock());

behave(Choice, examples);
behaveIncomplete(Choice, examples);
behaveShuffled(
  Choice,
  examples.filter(({ props: { item } }) => item.kind !== "true-false"),
);

it("tells of every option at the end: chosen, left out, rightly left out", async () => {
  const example = examples.find(({ name }) => name === "multiple, en: partly");
  if (!example) throw new Error("No such example.");
  const root = await show(Choice, example);
  const marks = Object.fromEntries(
    [...root.querySelectorAll(".opt")].map((row) => [
      row.querySelector(".o")?.textContent,
      [row.className.replace(/opt ?/, ""), row.querySelector(".fb .sr")?.textContent?.trim() ?? ""],
    ]),
  );
  const t = words("en");
  expect(marks).toEqual({
    "Ask what the work needs": ["is-yes", t.yes],
    "Agree a day to look back": ["is-missed", t.missed],
    "Count who came": ["", ""],
    "Wait for next year": ["", ""],
  });
  expect(root.querySelectorAll(".fb")).toHaveLength(4);
});

it("after a first wrong answer tells only of what was chosen", async () => {
  const example = examples.find(({ name }) => name === "single, en: wrong-first");
  if (!example) throw new Error("No such example.");
  const root = await show(Choice, example);
  expect([...root.querySelectorAll(".fb")].map((line) => line.closest(".opt")?.className)).toEqual([
    "opt is-no",
  ]);
});
