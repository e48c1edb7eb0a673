// @vitest-environment happy-dom

import { expect, it, vi } from "vitest";
import { fill } from "#core/i18n/fill.ts";
import { render } from "#islands/site/render.ts";
import { examples } from "./Ordering.examples.ts";
import Ordering from "./Ordering.tsx";
import { behave, perform, show, words } from "./testing/behave.tsx";

vi.mock("#stores/record.ts", async () => (await import("./testing/record-mock.ts")).recordMock());

behave(Ordering, examples);

it("asks only for what lies outside the longest run to move", async () => {
  const example = examples.find(({ name }) => name === "ordering, en: partly");
  if (!example) throw new Error("No such example.");
  const root = await show(Ordering, example);
  const moving = [...root.querySelectorAll(".is-no .o")].map((row) => row.textContent);
  expect(moving).toEqual(["Ask a question"]);
  const { putElsewhere, putInOrder } = words("en");
  expect(marksIn(root)).toEqual([
    fill(putElsewhere, { n: 4 }),
    fill(putInOrder, { n: 1 }),
    fill(putInOrder, { n: 2 }),
    fill(putInOrder, { n: 3 }),
  ]);
});

it("shows the right order at the end, whatever order was given", async () => {
  for (const state of ["done-wrong", "partly", "right", "right-later", "past"]) {
    const example = examples.find(({ name }) => name === `ordering, en: ${state}`);
    if (!example) throw new Error("No such example.");
    const root = await show(Ordering, example);
    const texts = example.props.item.key.map((id) => example.props.words.options?.[id]?.text);
    expect([...root.querySelectorAll(".o")].map((row) => row.textContent)).toEqual(texts);
    expect([...root.querySelectorAll(".order-n")].map((n) => n.textContent)).toEqual([..."1234"]);
    expect(root.textContent?.includes(words("en").rightOrder), state).toBe(!/^right/.test(state));
    expect(root.querySelectorAll(".order-row button"), "nothing is left to move").toHaveLength(0);
    render(null, root);
  }
});

it("praises no place in an order that was turned round: what comes last does not stay first", async () => {
  const example = examples.find(({ name }) => name === "ordering, en: done-wrong");
  if (!example) throw new Error("No such example.");
  const root = await show(Ordering, example);
  expect(root.querySelectorAll(".is-yes")).toHaveLength(0);
  const { putElsewhere } = words("en");
  expect(marksIn(root)).toEqual([4, 3, 2, 1].map((n) => fill(putElsewhere, { n })));
});

it("marks nothing right or wrong in an order that was never given", async () => {
  const example = examples.find(({ name }) => name === "ordering, en: past");
  if (!example) throw new Error("No such example.");
  const root = await show(Ordering, example, { past: { score: 0 } });
  expect(root.querySelectorAll(".is-yes, .is-no")).toHaveLength(0);
  for (const told of Object.values(example.props.answer.feedback ?? {})) {
    expect(root.textContent).toContain(told);
  }
});

const marksIn = (root: Element) =>
  [...root.querySelectorAll(".fb b")].map((mark) => mark.textContent?.slice(2).trim());

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
