// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { fill } from "#core/i18n/fill.ts";
import { behave, perform, show, words } from "./behave.tsx";
import { examples } from "./Ordering.examples.ts";
import Ordering from "./Ordering.tsx";

vi.mock("#stores/record.ts", async () => (await import("./record-mock.ts")).recordMock());

behave(Ordering, examples);

it("asks only for what lies outside the longest run to move", async () => {
  const example = examples.find(({ name }) => name === "ordering, en: partly");
  if (!example) throw new Error("No such example.");
  const root = await show(Ordering, example);
  const moving = [...root.querySelectorAll(".is-no .o")].map((row) => row.textContent);
  expect(moving).toEqual(["Ask a question"]);
  const { canStay, needsMove } = words("en");
  expect(
    [...root.querySelectorAll(".fb b")].map((mark) => mark.textContent?.slice(2).trim()),
  ).toEqual([canStay, canStay, canStay, fill(needsMove, { n: 1, of: 4 })]);
});

it("says where a row stands after a move, and keeps the focus on the button", async () => {
  const example = examples.find(({ name }) => name === "ordering, en: fresh");
  if (!example) throw new Error("No such example.");
  const root = await show(Ordering, example);
  const text = root.querySelector(".o")?.textContent ?? "";
  const down = root.querySelectorAll<HTMLElement>(".order-row button")[1];
  down?.focus();
  await perform(() => down?.click());
  expect(root.querySelectorAll(".o")[1]?.textContent).toBe(text);
  expect(document.activeElement).toBe(down);
  const said = fill(words("en").moved, { text, n: 2, of: 4 });
  expect(root.querySelector("[aria-live]")?.textContent).toBe(said);
});
