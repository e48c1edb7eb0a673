// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { fill } from "#core/i18n/fill.ts";
import { append } from "#stores/record.ts";
import { examples } from "./Recall.examples.ts";
import Recall, { MOST } from "./Recall.tsx";
import { behave, behaveIncomplete, perform, show, words } from "./testing/behave.tsx";

vi.mock("#stores/record.ts", async () => (await import("./testing/record-mock.ts")).recordMock());

behave(Recall, examples);
behaveIncomplete(Recall, examples);

const t = words("en");
const fresh = () => {
  const found = examples.find(({ name }) => name === "recall, en: fresh");
  if (!found) throw new Error("No such example.");
  return found;
};
const press = (root: Element) =>
  perform(() => root.querySelector<HTMLElement>("button[type=submit]")?.click());
const type = async (root: Element, text: string) => {
  const field = root.querySelector("textarea");
  if (!field) throw new Error("There is no field.");
  await perform(() => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
};

it("shows no point of the model answer before something is written", async () => {
  const root = await show(Recall, fresh());
  const points = Object.values(fresh().props.answer.feedback);
  for (const point of points) expect(root.textContent).not.toContain(point);
  await press(root);
  expect(root.querySelector("[role=alert]")?.textContent).toContain(t.writeRecall);
  expect(root.querySelector("[role=alert]")?.textContent, "the hint helps on").toContain(
    fresh().props.words.hint,
  );
  for (const point of points) expect(root.textContent).not.toContain(point);
  await type(root, "A post");
  await press(root);
  for (const point of points) expect(root.textContent).toContain(point);
});

it("leads to the model answer, and what was written can't be changed any more", async () => {
  const root = await show(Recall, fresh());
  await type(root, "A post");
  await press(root);
  expect(document.activeElement).toBe(root.querySelector(".model legend"));
  expect(root.querySelector("textarea")?.readOnly).toBe(true);
  await type(root, "A post and a day");
  expect(append, "seeing it is no answer yet").not.toHaveBeenCalled();
});

it("keeps text and ticks, marked by the reader, and asks for no confidence", async () => {
  const root = await show(Recall, fresh());
  expect(root.querySelector(".q-sure")).toBeNull();
  await type(root, "A post");
  await press(root);
  await perform(() => root.querySelectorAll<HTMLElement>(".opt input")[2]?.click());
  await perform(() => root.querySelectorAll<HTMLElement>(".opt input")[0]?.click());
  expect(root.querySelector("button[type=submit]")?.textContent).toBe(t.keepMarks);
  await press(root);
  expect(vi.mocked(append).mock.calls.map(([event]) => event)).toEqual([
    expect.objectContaining({
      marked: "self",
      score: 0.5,
      response: ["A post", "post", "trace"],
      attempt: 1,
    }),
  ]);
  expect(root.querySelector(".q-result")?.textContent).toContain(fill(t.ownMarks, { n: 2, of: 4 }));
});

it("says how long a text is that is too long, and keeps it whole", async () => {
  const root = await show(Recall, fresh());
  const long = "x".repeat(MOST + 1);
  await type(root, long);
  await press(root);
  const error = root.querySelector("[role=alert]")?.textContent;
  expect(error).toBe(fill(t.tooMuch, { n: MOST + 1, most: MOST }));
  expect(root.querySelector("textarea")?.value).toBe(long);
  expect(root.querySelector(".model")).toBeNull();
});

it("goes on after a reload where it was: with the draft, or with the model answer and the ticks", async () => {
  let root = await show(Recall, fresh(), { begun: { response: "A po" } });
  expect(root.querySelector("textarea")?.value).toBe("A po");
  expect(root.querySelector(".model")).toBeNull();
  root = await show(Recall, fresh(), { begun: { response: ["A post", "day"] } });
  expect(document.activeElement, "no button was pressed").not.toBe(
    root.querySelector("legend[tabindex]"),
  );
});
