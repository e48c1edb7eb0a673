// @vitest-environment happy-dom

import { expect, it, vi } from "vitest";
import { rulesOf } from "#core/items/kinds/index.ts";
import { render } from "#islands/site/render.ts";
import { examples } from "./Choice.examples.ts";
import Choice from "./Choice.tsx";
import { behave, behaveIncomplete, behaveShuffled, show, words } from "./testing/behave.tsx";

vi.mock("#stores/record.ts", async () => (await import("./testing/record-mock.ts")).recordMock());

behave(Choice, examples);
behaveIncomplete(Choice, examples);
behaveShuffled(
  Choice,
  examples.filter(({ props: { item } }) => !rulesOf(item).optionsStand),
);

it("tells of every option at the end: chosen, left out, wrongly chosen before", async () => {
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
    "Count who came": ["is-no", t.no],
    "Wait for next year": ["is-no", t.no],
  });
  expect(root.querySelectorAll(".fb")).toHaveLength(4);
});

it("keeps the mark of a wrong first choice after the second try", async () => {
  for (const name of ["single, en: right-later", "true-false, en: right-later"]) {
    const example = examples.find((each) => each.name === name);
    if (!example) throw new Error("No such example.");
    const root = await show(Choice, example);
    expect(root.querySelectorAll(".opt.is-yes"), name).toHaveLength(1);
    const wrong = root.querySelector(".opt.is-no");
    expect(wrong?.querySelector("input")?.checked, name).toBe(false);
    expect(wrong?.querySelector(".fb .sr")?.textContent?.trim(), name).toBe(words("en").no);
    render(null, root);
  }
});

it("after a first wrong answer tells only of what was chosen", async () => {
  const example = examples.find(({ name }) => name === "single, en: wrong-first");
  if (!example) throw new Error("No such example.");
  const root = await show(Choice, example);
  expect([...root.querySelectorAll(".fb")].map((line) => line.closest(".opt")?.className)).toEqual([
    "opt is-no",
  ]);
});
