import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { CONFIDENCE, verdict } from "#core/items/attempt.ts";
import type { ItemKind } from "#core/items/item.ts";
import { Inline } from "./Inline.tsx";
import type { QuestionProps } from "./types.ts";
import type { Sitting } from "./use-attempt.ts";

/** What a check without an answer says; of kinds that have rows, that each row needs one. */
const INCOMPLETE: Partial<Record<ItemKind, "chooseOne" | "chooseSome" | "writeAnswer">> = {
  single: "chooseOne",
  multiple: "chooseSome",
  "true-false": "chooseOne",
  "short-answer": "writeAnswer",
};

interface FrameProps {
  readonly props: QuestionProps;
  readonly sitting: Sitting;
  readonly children: ComponentChildren;
}

/** What is around every question: stem, confidence, the button, the result, the reason. */
export function Frame({ props, sitting, children }: FrameProps) {
  const { item, words, t, number } = props;
  const { state, seed } = sitting;
  const form = useRef<HTMLFormElement>(null);
  // How often a check was asked for: the second without an answer leads to the first control as well.
  const [asked, setAsked] = useState(0);
  const id = `q-${item.id}`;
  // Confidence, button and result are of no use without script, so they come with it.
  const live = seed !== undefined;
  // Sure, and wrong at first: the reason comes before all else.
  const wasSure = state.done && state.confidence === "sure" && state.scores[0] !== 1;

  const focus = (control: string) => form.current?.querySelector<HTMLElement>(control)?.focus();
  useEffect(() => {
    // Whoever asked for a check without an answer is taken to where one is given.
    if (state.incomplete) focus("input,select");
  }, [asked, state.incomplete]);

  const tries = state.scores.length;
  useEffect(() => {
    // What can be said and opened before the first check goes with it; whoever was there goes to the button.
    if (tries > 0 && document.activeElement === document.body) focus("[type=submit]");
  }, [tries]);

  return (
    <form
      ref={form}
      id={id}
      class={state.done ? "q is-done" : "q"}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(asked + 1);
        if (!state.done) sitting.check();
        else if (props.next) props.next.go();
        else sitting.again();
      }}
    >
      <fieldset aria-describedby={live ? `${id}-how ${id}-error` : undefined}>
        <legend>
          {number && <span class="qn">{number} </span>}
          <span class="stem">
            <Inline text={words.stem} />
          </span>
        </legend>
        <p class="small" id={live ? `${id}-how` : undefined}>
          {t[item.kind]}
        </p>
        {wasSure && <Why props={props} sitting={sitting} takesFocus={!props.past} />}
        {children}
      </fieldset>
      {live && (
        <>
          <p class="q-error" id={`${id}-error`} role="alert">
            {state.incomplete && t[INCOMPLETE[item.kind] ?? "chooseAll"]}
          </p>
          {state.scores.length === 0 && <Confidence id={id} t={t} sitting={sitting} />}
          {state.scores.length === 0 && !props.hand && <Before props={props} sitting={sitting} />}
          {/* What is only shown is no news: thirty lasting statuses on a page would be thirty voices. */}
          <div class="q-result" role={props.past ? undefined : "status"}>
            <Result props={props} sitting={sitting} wasSure={wasSure} />
          </div>
          {!props.past && (
            <p class="q-do">
              <button
                type="submit"
                class={state.done && !props.next ? "quiet" : "go"}
                onClick={(event) => {
                  // The second click of a double click would use up the second try.
                  if (event.detail > 1) event.preventDefault();
                }}
              >
                {buttonOf(props, state)}
              </button>
            </p>
          )}
        </>
      )}
    </form>
  );
}

function buttonOf({ t, next, hand }: QuestionProps, state: Sitting["state"]): string {
  if (state.done) return next?.label ?? t.answerAgain;
  if (hand) return hand.label;
  return state.scores.length > 0 ? t.tryAgain : t.check;
}

function Confidence({
  id,
  t,
  sitting: { asks, ask, feel, state },
}: {
  id: string;
  t: QuestionProps["t"];
  sitting: Sitting;
}) {
  return (
    <>
      {asks && (
        <fieldset class="q-sure">
          <legend>{t.confidence}</legend>
          {/* A fieldset itself can't be a flexible box in Chromium before 86. */}
          <div>
            {CONFIDENCE.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name={`${id}-sure`}
                  checked={state.confidence === value}
                  onChange={() => feel(value)}
                />
                {t[value]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {/* One button for both, so that it keeps the focus when it is pressed. */}
      <button key="ask" type="button" class="ask" onClick={() => ask(!asks)}>
        {asks ? t.askNot : t.ask}
      </button>
    </>
  );
}

/** When it was answered before and, where the answers stand on the page anyway, the way to see that answer again. */
function Before({
  props: { t, context },
  sitting: { earlier, reopen },
}: Pick<FrameProps, "props" | "sitting">) {
  if (!earlier) return null;
  return (
    <p class="small screen">
      {fill(t.earlier, {
        date: new Date(earlier.at).toLocaleDateString(document.documentElement.lang),
        result: t[verdict(earlier.score)],
      })}{" "}
      {reopen && (context === "quiz" || context === "check") && (
        <button type="button" class="ask" onClick={reopen}>
          {t.showEarlier}
        </button>
      )}
    </p>
  );
}

/** The reason, and the way to the passage that teaches it. */
function Why({
  props: { item, t, passage },
  sitting: { answer },
  takesFocus,
}: Pick<FrameProps, "props" | "sitting"> & { takesFocus?: boolean }) {
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It stands above what was just pressed: whoever looks or listens there would miss it.
    if (takesFocus) block.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={block} class="q-why" tabIndex={-1}>
      <p>
        <b>{t.why}</b> {answer?.rationale}
      </p>
      <p>
        <a href={passage ?? `#${item.section}`}>{t.passage}</a>
      </p>
    </div>
  );
}

function Result({
  props,
  sitting,
  wasSure,
}: Pick<FrameProps, "props" | "sitting"> & { wasSure: boolean }) {
  const { t, words } = props;
  const { scores, done } = sitting.state;
  if (scores.length === 0) return null;
  const how = verdict(scores[scores.length - 1] ?? 0);
  return (
    <>
      <p>
        <b class={`is-${how}`}>{how === "right" && scores.length > 1 ? t.rightLater : t[how]}</b>{" "}
        {!done && fill(t.hint, { hint: words.hint })}
        {wasSure && t.sureWrong}
      </p>
      {done && !wasSure && <Why props={props} sitting={sitting} />}
    </>
  );
}
