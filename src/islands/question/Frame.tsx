import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { verdict } from "#core/items/attempt.ts";
import { CONFIDENCE } from "#core/items/confidence.ts";
import { isSelfMarked } from "#core/items/parts.ts";
import { dateTag } from "#islands/site/address.ts";
import { Inline } from "./Inline.tsx";
import { nameOf } from "./name.ts";
import type { QuestionProps } from "./types.ts";
import type { Sitting } from "./use-attempt.ts";

interface FrameProps {
  readonly props: QuestionProps;
  readonly sitting: Sitting;
  /** What a check without a whole answer says. */
  readonly incomplete: string;
  readonly children: ComponentChildren;
}

/** The frame of every question: stem, confidence, button, result, rationale. */
export function Frame({ props, sitting, incomplete, children }: FrameProps) {
  const { item, words, t, number } = props;
  const { state, live } = sitting;
  const form = useRef<HTMLFormElement>(null);
  // How often a check was asked for: the second without an answer leads to the first control as well.
  const [asked, setAsked] = useState(0);
  const tries = state.scores.length;
  const id = `q-${nameOf(props)}`;
  // What was answered in this sitting is one row until it is asked for. What came to life in view, without a seed, keeps its height.
  const isFolded = sitting.isPractice && !asked && !tries && props.begun?.seed;
  const isClosed = state.done || isFolded;
  // The first answer was sure and wrong: the rationale comes first.
  const wasSure = state.done && state.confidence === "sure" && state.scores[0] !== 1;

  const focus = (control: string) => form.current?.querySelector<HTMLElement>(control)?.focus();
  useEffect(() => {
    // A check without an answer moves the focus to the first control that lacks one; so does a row that opens.
    if (state.incomplete || (asked === 1 && !tries)) focus("input,select,textarea");
  }, [asked]);

  // What is asked once more is no first answer.
  const isFirst = !tries && !props.tried;
  const asksSure = isFirst && !isSelfMarked(item);
  useEffect(() => {
    if (!tries || props.past) return;
    // The first check removes the confidence and the hint; if the focus was there, it moves to the button.
    if (document.activeElement === document.body) focus("[type=submit]");
    // Feedback pushes the result out of a small window, so scroll to it. A rationale that takes the focus scrolls by
    // itself.
    if (wasSure) return;
    for (const part of [".q-do", ".q-result"]) {
      form.current?.querySelector(part)?.scrollIntoView({ block: "nearest" });
    }
  }, [tries]);

  return (
    <form
      ref={form}
      id={id}
      class={`q${live ? " live" : ""}${state.done ? " is-done" : isFolded ? " is-folded" : ""}`}
      // Before its script runs, a question can't be sent: screen readers must not list it as a form.
      role={live ? undefined : "none"}
      aria-labelledby={live ? `${id}-stem` : undefined}
      noValidate={live}
      // The browser would restore a choice by position, where shuffling may have put another option; see `begun.ts`.
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(asked + 1);
        if (isFolded) return;
        if (!state.done) sitting.check();
        else if (props.next) props.next.go();
        else sitting.again();
      }}
    >
      {isFirst && !props.hand && <Before props={props} sitting={sitting} isFolded={isFolded} />}
      <fieldset aria-describedby={live ? `${id}-how ${id}-error` : undefined}>
        <legend id={live ? `${id}-stem` : undefined}>
          {number && <span class="qn">{number} </span>}
          <span class="stem">
            <Inline text={words.stem} />
          </span>
        </legend>
        <p class="small" id={live ? `${id}-how` : undefined}>
          {t[item.kind]}
        </p>
        {wasSure && <Why props={props} sitting={sitting} wasSure />}
        {children}
      </fieldset>
      {live && (
        <>
          <p class="q-error" id={`${id}-error`} role="alert">
            {state.incomplete && incomplete}
          </p>
          {asksSure && sitting.asks && <Confidence id={id} t={t} sitting={sitting} />}
          {/* No live region on a read-only question: screen readers would announce all thirty of a page. */}
          <div class="q-result" role={props.past ? undefined : "status"}>
            <Result props={props} sitting={sitting} wasSure={wasSure} />
          </div>
          {!props.past && (
            <p class="q-do">
              <button
                type="submit"
                class={isClosed && !props.next ? "ask" : "go"}
                onClick={(event) => {
                  // The second click of a double click would use up the second try.
                  if (event.detail > 1) event.preventDefault();
                }}
              >
                {isClosed ? (props.next?.label ?? t.answerAgain) : buttonOf(props, state)}
              </button>
              {props.hand?.beside}
              {/* In a test it would be one more way to go wrong. One button for both, so that it keeps the focus. */}
              {asksSure && !isClosed && !props.hand && (
                <button type="button" class="ask" onClick={() => sitting.ask(!sitting.asks)}>
                  {sitting.asks ? t.askNot : t.ask}
                </button>
              )}
            </p>
          )}
          {!!tries && props.next?.said}
        </>
      )}
    </form>
  );
}

function buttonOf({ t, hand }: QuestionProps, state: Sitting["state"]): string {
  if (hand) return hand.label;
  return state.scores.length ? t.tryAgain : t.check;
}

function Confidence({
  id,
  t,
  sitting: { setConfidence, state },
}: {
  id: string;
  t: QuestionProps["t"];
  sitting: Sitting;
}) {
  return (
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
              onChange={() => setConfidence(value)}
            />
            {t[value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How it was answered before, when, and, where the answers stand on the page anyway, the way to see that answer again. */
function Before({
  props: { t },
  sitting: { earlier, wasLater, isPractice, reopen },
  isFolded,
}: Pick<FrameProps, "props" | "sitting"> & { isFolded: unknown }) {
  if (!earlier) return null;
  const result = wasLater ? "later" : verdict(earlier.score);
  // As dateOf of site/dates.ts: that file would bring all its others to each lesson.
  const date = new Date(earlier.at).toLocaleDateString(dateTag(), { dateStyle: "long" });
  return (
    <p class={`screen is-${result}`}>
      {/* What is practice was answered today. */}
      {isPractice ? t[result] : fill(t.earlier, { date, result: t[result] })}{" "}
      {isPractice && !isFolded && `${t.practice} `}
      {reopen && (
        <button type="button" class="ask" onClick={reopen}>
          {t.showEarlier}
        </button>
      )}
    </p>
  );
}

/** The reason, and the way to the passage that teaches it. */
function Why({
  props: { item, t, passage, past },
  sitting: { answer, state },
  wasSure,
}: Pick<FrameProps, "props" | "sitting"> & { wasSure?: boolean }) {
  const takesFocus = wasSure && !past;
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The rationale stands above the button that was pressed: without the focus, readers and screen readers would
    // miss it.
    if (takesFocus) block.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={block} class="q-why" tabIndex={-1}>
      {/* Heard from the status below it, which is out of sight then. */}
      {wasSure && (
        <p aria-hidden="true">
          <Verdict t={t} scores={state.scores} /> {t.sureWrong}
        </p>
      )}
      <p>
        <b>{t.why}</b> <Inline text={answer.rationale} />
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
  if (!scores.length) return null;
  return (
    <>
      <p class={wasSure ? "sr" : undefined}>
        <Verdict t={t} scores={scores} /> {!done && fill(t.hint, { hint: words.hint ?? "" })}
        {wasSure && t.sureWrong}
      </p>
      {done && !wasSure && <Why props={props} sitting={sitting} />}
    </>
  );
}

function Verdict({ t, scores }: { t: QuestionProps["t"]; scores: readonly number[] }) {
  const how = verdict(scores[scores.length - 1] ?? 0);
  return <b class={`is-${how}`}>{how === "right" && scores.length > 1 ? t.rightLater : t[how]}</b>;
}
