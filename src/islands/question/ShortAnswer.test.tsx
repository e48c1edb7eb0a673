// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { examples } from "./ShortAnswer.examples.ts";
import ShortAnswer from "./ShortAnswer.tsx";
import { behave, behaveIncomplete, show, words } from "./testing/behave.tsx";

vi.mock("#stores/record.ts", async () => (await import("./testing/record-mock.ts")).recordMock());

behave(ShortAnswer, examples);
behaveIncomplete(ShortAnswer, examples);

it.each([
  ["en", "channel"],
  ["zh-hans", "渠道"],
])("%s: has a word of its own for an answer that is near", async (locale, near) => {
  const example = examples.find(({ name }) => name === `short-answer, ${locale}: wrong-first`);
  if (!example) throw new Error("No such example.");
  const root = await show(ShortAnswer, { ...example, steps: [{ response: near }] });
  expect(root.textContent).toContain(example.props.answer.feedback["channel"]);
});

it("takes full-width letters, capitals and spaces for the same word", async () => {
  const example = examples.find(({ name }) => name === "short-answer, en: right");
  if (!example) throw new Error("No such example.");
  const root = await show(ShortAnswer, { ...example, steps: [{ response: " ＣＡＲＲＩＥＲ 。" }] });
  expect(root.querySelector(".q-result")?.textContent).toContain(words("en").right);
});
