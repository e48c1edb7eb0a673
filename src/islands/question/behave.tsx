import { readFileSync } from "node:fs";
import { type ComponentType, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { parseYaml } from "#core/course/parse.ts";
import { Report } from "#core/course/problem.ts";
import { fill } from "#core/i18n/fill.ts";
import { type Strings, stringsSchema } from "#core/i18n/strings.ts";
import { isWhole } from "#core/items/attempt.ts";
import type { Item } from "#core/items/item.ts";
import { optionsOf, promptsOf } from "#core/items/parts.ts";
import { scoreItem } from "#core/items/score.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { EMPTY } from "#core/record/state.ts";
import * as record from "#stores/record.ts";
import { drive, earlierAnswer, type Perform, respond } from "./drive.ts";
import { type Example, type Locale, STATES, type State } from "./examples.ts";
import type { QuestionProps } from "./types.ts";

/*
 * What all kinds of questions have to do, tested for each from its examples. A test file mocks `#stores/record.ts` with
 * `record-mock.ts` and calls `behave`.
 */

/** The interface's words for questions, as its authors wrote them. */
export function words(locale: Locale): Strings["quiz"] {
  const file = `content/ui/${locale}.yaml`;
  const strings = parseYaml(stringsSchema, file, readFileSync(file, "utf8"), new Report());
  if (!strings) throw new Error(`${file} is not sound: npm run check tells why.`);
  return strings.quiz;
}

export const perform: Perform = async (what) => {
  await act(async () => what());
};

const $mock = record.$record as unknown as { set(value: unknown): void };
const appended = vi.mocked(record.append);

const withId = (body: NewEvent, n: number) =>
  ({ ...body, id: `w-${n}`, at: Date.UTC(2026, 0, 1) + n }) as RecordedEvent;

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
  $mock.set(EMPTY);
  appended.mockReset();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** Shows an example, brought to its state. */
export async function show<I extends Item>(
  Kind: ComponentType<QuestionProps<I>>,
  example: Example<I>,
  more: Partial<QuestionProps<I>> = {},
): Promise<HTMLElement> {
  document.documentElement.lang = example.locale;
  const earlier = earlierAnswer(example as unknown as Example);
  if (earlier) $mock.set(fold(EMPTY, [withId(earlier, 0)]));
  await perform(() =>
    render(
      <Kind {...(example.props as QuestionProps<I>)} t={words(example.locale)} {...more} />,
      root,
    ),
  );
  await drive(root, example as unknown as Example, perform);
  return root;
}

const text = (selector: string) => root.querySelector(selector)?.textContent ?? "";
const submit = () => root.querySelector<HTMLElement>("button[type=submit]");

export function behave<I extends Item>(
  Kind: ComponentType<QuestionProps<I>>,
  examples: readonly Example<I>[],
): void {
  const find = (state: State): Example<I> => {
    const found = examples.find((example) => example.state === state);
    if (!found) throw new Error(`No example shows “${state}”.`);
    return found;
  };

  it.each(examples.map((example) => [example.name, example] as const))("%s", async (_, example) => {
    const t = words(example.locale);
    await show(Kind, example);
    const { item } = example.props;
    expect(text(".stem")).toBe(example.props.words.stem.split("**").join(""));
    expect(root.innerHTML).not.toMatch(/undefined|\[object|NaN/);
    const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size, "ids are unique").toBe(ids.length);
    for (const control of root.querySelectorAll("[aria-describedby]")) {
      for (const id of control.getAttribute("aria-describedby")?.split(" ") ?? []) {
        expect(ids, "what describes a control is there").toContain(id);
      }
    }
    const result = text(".q-result");
    const alert = text("[role=alert]");
    const done = () => {
      for (const told of Object.entries(example.props.answer?.feedback ?? {})) {
        if (item.kind !== "short-answer") expect(root.textContent).toContain(told[1]);
      }
      expect(root.textContent).toContain(example.props.answer?.rationale);
      expect(submit()?.textContent).toBe(t.answerAgain);
    };
    switch (example.state) {
      case "fresh":
        expect([result, alert]).toEqual(["", ""]);
        expect(submit()?.textContent).toBe(t.check);
        break;
      case "incomplete":
        expect(alert).not.toBe("");
        expect(result).toBe("");
        break;
      case "wrong-first":
        expect(result).toContain(t.wrong);
        expect(result).toContain(fill(t.hint, { hint: example.props.words.hint }));
        expect(root.textContent).not.toContain(example.props.answer?.rationale);
        expect(submit()?.textContent).toBe(t.tryAgain);
        break;
      case "right":
        expect(result).toContain(t.right);
        done();
        break;
      case "right-later":
        expect(result).toContain(t.rightLater);
        done();
        break;
      case "partly":
        expect(result).toContain(t.partly);
        done();
        break;
      case "done-wrong":
        expect(result).toContain(t.wrong);
        expect(result, "the reason is told with the result").toContain(t.why);
        done();
        break;
      case "sure-but-wrong": {
        expect(result).toContain(t.sureWrong);
        const why = root.querySelector(".q-why");
        const first = root.querySelector(".opt, .write");
        expect(why?.compareDocumentPosition(first as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
        expect(document.activeElement, "the reason is what is met first").toBe(why);
        done();
        break;
      }
      case "answered-earlier":
        expect(root.textContent).toContain(example.earlier === 0 ? t.wrong : t.partly);
        expect(result).toBe("");
        break;
      case "past":
        expect(submit()).toBeNull();
        expect(root.querySelector("[role=status]")).toBeNull();
        expect(result).toContain(t.wrong);
        expect(appended).not.toHaveBeenCalled();
    }
  });

  it("has every state in both languages", () => {
    const kinds = new Set(examples.map(({ props: { item } }) => item.kind));
    for (const kind of kinds) {
      const allOrNothing = kind === "single" || kind === "true-false" || kind === "short-answer";
      for (const locale of ["en", "zh-hans"]) {
        const states = examples
          .filter((example) => example.props.item.kind === kind && example.locale === locale)
          .map(({ state }) => state);
        const missing = STATES.filter(
          (state) =>
            !states.includes(state) &&
            !(state === "partly" && allOrNothing) &&
            !(state === "incomplete" && kind === "ordering"),
        );
        expect(missing, `${kind}, ${locale}`).toEqual([]);
      }
    }
  });

  it("keeps the first answer as evidence and later ones as practice", async () => {
    const example = find("right-later");
    await show(Kind, example);
    const { item, words: said, module, context } = example.props;
    expect(appended.mock.calls.map(([event]) => event)).toEqual(
      example.steps.map(({ response = "" }, at) => ({
        type: "answered",
        item: item.id,
        rev: 1,
        module,
        context,
        attempt: at + 1,
        score: scoreItem(item, response, said.accepted),
        response,
        seed: expect.any(Number),
      })),
    );
  });

  it("keeps with the first answer how sure it was", async () => {
    await show(Kind, find("sure-but-wrong"));
    const sure = appended.mock.calls.map(([event]) => "confidence" in event && event.confidence);
    expect(sure).toEqual(["sure", false]);
  });

  it("keeps the focus while it is answered, checked and begun again", async () => {
    const example = find("done-wrong");
    await show(Kind, { ...example, steps: [] });
    for (const { response } of example.steps) {
      if (response !== undefined)
        await respond(root, example as unknown as Example, response, perform);
      const button = submit();
      button?.focus();
      await perform(() => button?.click());
      expect(document.activeElement).toBe(button);
    }
    await perform(() => submit()?.click());
    expect(document.activeElement).toBe(submit());
    expect(text(".q-result")).toBe("");
    expect(submit()?.textContent).toBe(words(example.locale).check);
  });

  it("changes nothing any more once it is done", async () => {
    const example = find("right");
    await show(Kind, example);
    const before = root.innerHTML;
    const { response = "" } = find("done-wrong").steps[0] ?? {};
    if (example.props.item.kind !== "ordering" && example.props.item.kind !== "short-answer") {
      await respond(root, example as unknown as Example, response, perform);
    }
    expect(root.innerHTML).toBe(before);
    expect(appended).toHaveBeenCalledTimes(1);
  });

  it("shows the answer of an earlier sitting again, as it stood, and records nothing", async () => {
    const example = find("right-later");
    await show(Kind, example);
    // What an ordering said of its last move is past.
    const whole = () => root.innerHTML.replace(/(aria-live="polite">)[^<]*/, "$1");
    const stood = whole();
    const answers = appended.mock.calls.map(([event], at) => withId(event, at));
    render(null, root);
    appended.mockReset();
    $mock.set(fold(EMPTY, answers));
    await show(Kind, { ...example, steps: [] });
    const button = [...root.querySelectorAll<HTMLElement>(".ask")].pop();
    expect(button?.textContent).toBe(words(example.locale).showEarlier);
    button?.focus();
    await perform(() => button?.click());
    expect(whole()).toBe(stood);
    expect(document.activeElement, "the pressed button is gone").toBe(submit());
    expect(appended).not.toHaveBeenCalled();
    await perform(() => submit()?.click());
    expect(text(".q-result")).toBe("");
  });

  it("gives no earlier answer away where one is asked for it", async () => {
    for (const context of ["review", "check-in"] as const) {
      await show(Kind, find("answered-earlier"), { context });
      expect(root.querySelectorAll(".ask")).toHaveLength(1);
      render(null, root);
    }
  });

  it("asks how sure one is, until one says not to be asked, and asks again on request", async () => {
    const example = find("fresh");
    const t = words(example.locale);
    await show(Kind, example);
    const ask = () => root.querySelector<HTMLElement>(".ask");
    expect(text(".q-sure legend")).toBe(t.confidence);
    for (const [label, value] of [
      [t.askNot, false],
      [t.ask, true],
    ] as const) {
      const button = ask();
      expect(button?.textContent).toBe(label);
      button?.focus();
      await perform(() => button?.click());
      expect(appended).toHaveBeenLastCalledWith({ type: "settings", key: "confidence", value });
      const event = withId({ type: "settings", key: "confidence", value }, 1);
      await perform(() => $mock.set(fold(EMPTY, [event])));
      expect(root.querySelector(".q-sure") !== null).toBe(value);
      expect(document.activeElement).toBe(button);
    }
  });

  it("hands a whole answer over without telling, where it is asked to", async () => {
    const example = find("right");
    const take = vi.fn();
    await show(Kind, example, { hand: { label: "Next", take } });
    expect(take).toHaveBeenCalledTimes(1);
    expect(take.mock.calls[0]?.[0].response).toEqual(example.steps[0]?.response);
    expect(isWhole(example.props.item, take.mock.calls[0]?.[0].response)).toBe(true);
    expect(text(".q-result")).toBe("");
    expect(appended).not.toHaveBeenCalled();
  });

  it("goes on with what comes next, where there is something", async () => {
    const go = vi.fn();
    await show(Kind, find("right"), { next: { label: "Next question", go } });
    expect(submit()?.textContent).toBe("Next question");
    await perform(() => submit()?.click());
    expect(go).toHaveBeenCalledTimes(1);
  });
}

/** For kinds where an answer can be missing. */
export function behaveIncomplete<I extends Item>(
  Kind: ComponentType<QuestionProps<I>>,
  examples: readonly Example<I>[],
): void {
  it.each(
    examples.flatMap((example) =>
      example.state === "incomplete" ? [[example.name, example] as const] : [],
    ),
  )("%s: says so, and leads to where an answer is given", async (_, example) => {
    await show(Kind, example);
    expect(text("[role=alert]")).not.toBe("");
    const first = root.querySelector("fieldset input, fieldset select");
    expect(document.activeElement).toBe(first);
    submit()?.focus();
    await perform(() => submit()?.click());
    expect(document.activeElement, "the second time, too").toBe(first);
    expect(appended).not.toHaveBeenCalled();
  });
}

/** For kinds whose rows and options are shuffled. */
export function behaveShuffled<I extends Item>(
  Kind: ComponentType<QuestionProps<I>>,
  examples: readonly Example<I>[],
): void {
  it.each(
    examples.flatMap((example) =>
      example.state === "past" ? [[example.name, example] as const] : [],
    ),
  )(
    "%s: stands in other orders by other seeds, unless it has one of its own",
    async (_, example) => {
      const { item, words: said, past } = example.props;
      const written = [
        ...promptsOf(item).map((id) => said.prompts?.[id]?.text),
        ...optionsOf(item).map((id) => said.options?.[id]?.text),
      ].join();
      const orders = async (shuffle: boolean) => {
        const seen = new Set<string>();
        for (let seed = 1; past && seed <= 10; seed++) {
          const props = { ...example.props, item: { ...item, shuffle } };
          await show(Kind, { ...example, props }, { past: { ...past, seed } });
          const rows = [...root.querySelectorAll(".o")];
          // The first one asks to choose.
          const choices = [...(root.querySelector("select")?.options ?? [])].slice(1);
          seen.add([...rows, ...choices].map(({ textContent }) => textContent).join());
          render(null, root);
        }
        return [...seen];
      };
      expect((await orders(true)).length).toBeGreaterThan(1);
      expect(await orders(false)).toEqual([written]);
    },
  );
}
