import { readFileSync } from "node:fs";
import type { ComponentType } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { fill } from "#core/i18n/fill.ts";
import type { WholeLocale } from "#core/i18n/locales.ts";
import type { Strings } from "#core/i18n/strings.ts";

import type { Item } from "#core/items/item.ts";
import { AUTHORS } from "#core/items/kinds/authors.ts";
import { isSelfMarked, optionsOf, promptsOf, rowsOf } from "#core/items/parts.ts";
import type { Response } from "#core/items/response.ts";
import { isComplete, scoreItem } from "#core/items/score.ts";
import type { NewEvent, RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { SITTING } from "#core/record/sitting.ts";
import { EMPTY } from "#core/record/state.ts";
import { drive, earlierAnswer, respond } from "#islands/question/drive.ts";
import { type Example, LONG, STATES, type State } from "#islands/question/examples.ts";
import type { Perform } from "#islands/question/hand.ts";
import { resultOf } from "#islands/question/result.ts";
import type { QuestionProps } from "#islands/question/types.ts";
import { render } from "#islands/site/render.ts";
import * as record from "#stores/record.ts";

/*
 * What all kinds of questions have to do, tested for each from its examples. A test file mocks `#stores/record.ts` with
 * `record-mock.ts` and calls `behave`.
 */

/** The interface's words for questions, as its authors wrote them. */
export const words = (locale: WholeLocale): Strings["quiz"] =>
  (parse(readFileSync(`content/ui/${locale}.yaml`, "utf8")) as Strings).quiz;

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

  const [sample] = examples;
  const hasTries = (sample?.props.item.attempts ?? 1) > 1;
  const own = sample !== undefined && isSelfMarked(sample.props.item);
  const first = (t: Strings["quiz"]) => (own ? t.toModel : t.check);

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
    const called = (score: number) => resultOf(item, score, t);
    const result = text(".q-result");
    const alert = text("[role=alert]");
    const done = () => {
      for (const told of Object.entries(example.props.answer.feedback ?? {})) {
        // Without rows there is one feedback for each outcome.
        if (rowsOf(item).length > 0) expect(root.textContent).toContain(told[1]);
      }
      expect(root.textContent).toContain(example.props.answer.rationale);
      expect(submit()?.textContent).toBe(t.answerAgain);
    };
    switch (example.state) {
      case "fresh":
        expect([result, alert]).toEqual(["", ""]);
        expect(submit()?.textContent).toBe(first(t));
        break;
      case "incomplete":
        expect(alert).not.toBe("");
        expect(result).toBe("");
        break;
      case "wrong-first":
        expect(result).toContain(t.wrong);
        expect(result).toContain(fill(t.hint, { hint: example.props.words.hint ?? "" }));
        expect(root.textContent).not.toContain(example.props.answer.rationale);
        expect(submit()?.textContent).toBe(t.tryAgain);
        break;
      case "right":
        expect(result).toContain(called(1));
        done();
        break;
      case "right-later":
        expect(result).toContain(t.rightLater);
        done();
        break;
      case "partly":
        expect(result).toContain(called(scoreItem(item, example.steps.at(-1)?.response ?? "")));
        done();
        break;
      case "done-wrong":
        expect(result).toContain(called(0));
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
        expect(root.textContent).toContain(called(example.earlier ?? 0));
        expect(result).toBe("");
        break;
      case "past":
        expect(submit()).toBeNull();
        expect(root.querySelector("[role=status]")).toBeNull();
        expect(result).toContain(called(0));
        expect(appended).not.toHaveBeenCalled();
    }
  });

  it("has every state in both languages", () => {
    const kinds = new Set(examples.map(({ props: { item } }) => item.kind));
    for (const kind of kinds) {
      const isGraded = AUTHORS[kind].examples.some(({ score }) => score > 0 && score < 1);
      for (const locale of Object.keys(LONG)) {
        const states = examples
          .filter((example) => example.props.item.kind === kind && example.locale === locale)
          .map(({ state }) => state);
        const missing = STATES.filter(
          (state) =>
            !states.includes(state) &&
            !(state === "partly" && !isGraded) &&
            !(!hasTries && (state === "wrong-first" || state === "right-later")) &&
            !(own && state === "sure-but-wrong") &&
            // Kinds that have this one are tested by `behaveIncomplete`.
            state !== "incomplete",
        );
        expect(missing, `${kind}, ${locale}`).toEqual([]);
      }
    }
  });

  // Skipped for self-marked kinds: they are not asked once more.
  it.skipIf(own)("asked once more, it takes one answer and keeps it as a further try", async () => {
    const example = find("done-wrong");
    const { item } = example.props;
    const [step] = example.steps;
    const once = { ...example, steps: step ? [{ ...step, confidence: undefined }] : [] };
    const t = words(example.locale);
    await show(Kind, once as typeof example, {
      tried: item.attempts,
      next: { label: "→", go: () => {} },
    });
    expect(appended.mock.calls.map(([event]) => event)).toMatchObject([
      { type: "answered", item: item.id, attempt: item.attempts + 1 },
    ]);
    expect(root.querySelector(".q-sure"), "how sure one is, is asked of first answers").toBeNull();
    expect(text(".q-result")).toContain(t.why);
    expect(submit()?.textContent).toBe("→");
    expect(root.querySelector(`#q-${item.id}`), "its name is free for the first").toBeNull();
  });

  it("keeps the first answer as evidence and later ones as practice", async () => {
    const example = find(hasTries ? "right-later" : "right");
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
        ...(own && { marked: "self" }),
        seed: expect.any(Number),
      })),
    );
  });

  // Skipped for self-marked kinds: they do not ask how sure the reader is.
  it.skipIf(own)("keeps with the first answer how sure it was", async () => {
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
    expect(submit()?.textContent).toBe(first(words(example.locale)));
  });

  it("ignores every action after it is done", async () => {
    const example = find("right");
    await show(Kind, example);
    const before = root.innerHTML;
    const { response = "" } = find("done-wrong").steps[0] ?? {};
    // Read-only fields and fixed rows can't be tried; all other controls can.
    const open = "fieldset input:not([readonly]), fieldset select, fieldset button";
    if (root.querySelector(open)) {
      await respond(root, example as unknown as Example, response, perform);
    }
    expect(root.innerHTML).toBe(before);
    expect(appended).toHaveBeenCalledTimes(1);
  });

  it.runIf(hasTries)(
    "tells of an answer of an earlier sitting, shown again, that it was right the second time",
    async () => {
      const example = find("right-later");
      await show(Kind, example);
      const answers = appended.mock.calls.map(([event], at) => withId(event, at));
      render(null, root);
      $mock.set(fold(EMPTY, answers));
      await show(Kind, { ...example, steps: [] }, { begun: {} });
      await perform(() => root.querySelector<HTMLElement>(".ask")?.click());
      expect(text(".q-result")).toContain(words(example.locale).rightLater);
    },
  );

  it("shows the answer of an earlier sitting again, as it stood, and records nothing", async () => {
    // The record keeps the response of the last answer only; in this example earlier responses were the same.
    const example = find("done-wrong");
    await show(Kind, example);
    // An ordering's message about its last move is gone.
    const whole = () => root.innerHTML.replace(/(aria-live="polite">)[^<]*/, "$1");
    const stood = whole();
    const answers = appended.mock.calls.map(([event], at) => withId(event, at));
    render(null, root);
    appended.mockReset();
    $mock.set(fold(EMPTY, answers));
    await show(Kind, { ...example, steps: [] }, { begun: {} });
    const button = root.querySelector<HTMLElement>(".ask");
    expect(button?.textContent).toBe(words(example.locale).showEarlier);
    button?.focus();
    await perform(() => button?.click());
    expect(whole()).toBe(stood);
    expect(document.activeElement, "the pressed button is gone").toBe(submit());
    expect(appended).not.toHaveBeenCalled();
    await perform(() => submit()?.click());
    expect(text(".q-result")).toBe("");
  });

  it("goes on with what was begun before its script came, unshuffled and unjudged", async () => {
    const example = find("right");
    const [{ response } = {}] = example.steps;
    await show(Kind, { ...example, steps: [] }, { begun: { response: response as Response } });
    expect(text(".q-result")).toBe("");
    await perform(() => submit()?.click());
    expect(text(".q-result")).toContain(resultOf(example.props.item, 1, words(example.locale)));
    expect(appended).toHaveBeenCalledTimes(1);
    expect(appended.mock.calls[0]?.[0]).toMatchObject({ response });
    expect(appended.mock.calls[0]?.[0]).not.toHaveProperty("seed");
  });

  it("asks first for an answer where what was begun names options that are gone", async () => {
    const { item } = find("fresh").props;
    const begun: Response[] = ["gone", ["gone"], ["gone", "gone"], { gone: "gone" }];
    const unfit = begun.filter((response) => !isComplete(item, response));
    expect(unfit).not.toEqual([]);
    for (const response of unfit) {
      await show(Kind, find("fresh"), { begun: { response } });
      await perform(() => submit()?.click());
      expect(appended).not.toHaveBeenCalled();
      render(null, root);
    }
  });

  it("says that an answer soon after another is practice, and after hours says nothing of it", async () => {
    const example = find("fresh");
    const t = words(example.locale);
    const body = earlierAnswer({ ...example, earlier: 0 } as unknown as Example) as NewEvent;
    for (const [ago, isPractice] of [
      [60_000, true],
      [SITTING + 60_000, false],
    ] as const) {
      const event = { ...withId(body, 0), at: Date.now() - ago } as RecordedEvent;
      $mock.set(fold(EMPTY, [event]));
      await show(Kind, example);
      expect(root.textContent?.includes(t.practice)).toBe(isPractice);
      render(null, root);
    }
  });

  it("is one row where it was answered a little while ago, and opens at its first control", async () => {
    const example = find("fresh");
    const t = words(example.locale);
    const body = earlierAnswer({ ...example, earlier: 0 } as unknown as Example) as NewEvent;
    const isFolded = () => root.querySelector(".is-folded") !== null;
    const answered = (ago: number) =>
      $mock.set(fold(EMPTY, [{ ...withId(body, 0), at: Date.now() - ago } as RecordedEvent]));
    for (const [ago, begun] of [
      [60_000, {}],
      [SITTING + 60_000, { seed: 1 }],
    ] as const) {
      answered(ago);
      await show(Kind, example, { begun });
      expect(isFolded(), "it came to life in view, or counts").toBe(false);
      render(null, root);
    }
    answered(60_000);
    await show(Kind, example, { begun: { seed: 1 } });
    expect(isFolded()).toBe(true);
    expect(submit()?.textContent).toBe(t.answerAgain);
    await perform(() => submit()?.click());
    expect(isFolded()).toBe(false);
    expect(text(".q-error"), "nothing was checked").toBe("");
    expect(submit()?.textContent).toBe(first(t));
    const control = root.querySelector<HTMLElement>("input,select,textarea");
    if (control) expect(document.activeElement).toBe(control);
    expect(appended).not.toHaveBeenCalled();
  });

  it("gives no earlier answer away where one is asked for it", async () => {
    for (const context of ["review", "check-in"] as const) {
      await show(Kind, find("answered-earlier"), { context });
      expect(root.querySelectorAll(".ask"), "to be asked or not").toHaveLength(own ? 0 : 1);
      render(null, root);
    }
  });

  // Skipped for self-marked kinds: they do not ask how sure the reader is.
  it.skipIf(own)(
    "asks how sure one is, until one says not to be asked, and asks again on request",
    async () => {
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
    },
  );

  // Skipped for self-marked kinds: no test draws them, so nothing hands such an answer over.
  it.skipIf(own)("hands a whole answer over without telling, where it is asked to", async () => {
    const example = find("right");
    const take = vi.fn();
    await show(Kind, example, { hand: { label: "Next", take } });
    expect(take).toHaveBeenCalledTimes(1);
    expect(take.mock.calls[0]?.[0].response).toEqual(example.steps[0]?.response);
    expect(isComplete(example.props.item, take.mock.calls[0]?.[0].response)).toBe(true);
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
  it("has an unfinished answer of each kind in both languages", () => {
    const of = (list: readonly Example<I>[]) =>
      new Set(list.map(({ props: { item }, locale }) => `${item.kind}, ${locale}`));
    expect(of(examples.filter(({ state }) => state === "incomplete"))).toEqual(of(examples));
  });

  it.each(
    examples.flatMap((example) =>
      example.state === "incomplete" ? [[example.name, example] as const] : [],
    ),
  )("%s: says so, and leads to where an answer is given", async (_, example) => {
    await show(Kind, example);
    expect(text("[role=alert]")).not.toBe("");
    const first = root.querySelector("fieldset input, fieldset select, fieldset textarea");
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
