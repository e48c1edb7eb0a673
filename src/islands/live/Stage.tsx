import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { letter } from "#core/items/letter.ts";
import { type Command, commandOf, type Scene } from "#core/live/command.ts";
import { sizeFor } from "#core/live/fit.ts";
import { handsNow, isVoting, itemAt, type Run, STEPS, type Step } from "#core/live/run.ts";
import { cursorIn, FIRST_VIEW, obey, toRow, type View } from "#core/live/view.ts";
import { listenForKeys } from "#islands/site/keys.ts";
import type { GroupState } from "#stores/group-log.ts";
import { Controls } from "./Controls.tsx";
import { fillScreen } from "./fill-screen.ts";
import { Help } from "./Help.tsx";
import { Moved } from "./Moved.tsx";
import { Shown } from "./Shown.tsx";
import { Steps } from "./Steps.tsx";
import type { Act, Slides, Words } from "./types.ts";
import { Votes } from "./Votes.tsx";

interface Props {
  readonly t: Words;
  /** The meeting as it is drawn. */
  readonly run: Run;
  /** The meeting as it is now. */
  readonly latest: () => Run;
  readonly slides: Slides;
  readonly title: string;
  readonly saving: GroupState["saving"];
  readonly act: Act;
}

/** What the room sees: one step of one question, over the whole window. */
export function Stage({ t, run, latest, slides, title, saving, act }: Props) {
  const stage = useRef<HTMLElement>(null);
  /** The view as it is now: keys may come before it is drawn. */
  const now = useRef(FIRST_VIEW);
  const [view, draw] = useState(FIRST_VIEW);
  const change = (to: View) => {
    now.current = to;
    draw(to);
  };
  const optionsOf = (of: Run) => slides.get(itemAt(of))?.ids ?? [];
  const obeyNow = (command: Command) => {
    const { step } = latest();
    const { view: then, action, full } = obey(now.current, latest(), optionsOf(latest()), command);
    change(then);
    if (action) act(action);
    if (full) fillScreen();
    // A vote begins on the stage: Enter on the button that led to it would close it again.
    if (step !== latest().step && isVoting(latest().step)) stage.current?.focus();
  };

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset["staged"] = "";
    scrollTo(0, 0);
    return () => {
      delete root.dataset["staged"];
    };
  }, []);

  useLayoutEffect(() => {
    const { current } = stage;
    if (!current) return;
    return listenForKeys(current, (event) => {
      const { step, settings } = latest();
      const { isDark, helps } = now.current;
      const scene: Scene = {
        isVoting: isVoting(step),
        presses: settings.presses,
        letters: settings.letters,
        isDark,
        helps,
        scrolls: current.scrollHeight > current.clientHeight,
        focus: focusOf(event.target, current),
      };
      const command = commandOf(event, scene);
      if (!command) return;
      event.preventDefault();
      obeyNow(command);
      if (!COUNTING.includes(command.do) || !isVoting(latest().step)) return;
      // From a field on to the next, and from a button to the stage, where Enter leads to the next letter.
      if (scene.focus === "control") current.focus();
      if (scene.focus === "field" && command.do === "row") {
        const { row } = cursorIn(now.current, latest());
        const fields = current.querySelectorAll<HTMLElement>(".count input, .controls .go");
        fields[row]?.focus();
      }
    });
  });

  // What had the focus may be gone with the step before: keys and remote control need it here.
  useLayoutEffect(() => {
    const { current } = stage;
    if (!current?.contains(document.activeElement)) current?.focus();
  });

  // Each step is read from its top.
  useLayoutEffect(() => {
    stage.current?.scrollTo(0, 0);
  }, [run.at, run.step]);

  const { row } = cursorIn(view, run);
  // A row that keys come to is in view.
  useLayoutEffect(() => {
    stage.current?.querySelector("[data-row]")?.scrollIntoView({ block: "nearest" });
  }, [row]);

  // A click leaves the focus on the stage, so that keys and remote control go on working.
  const keepFocus = (event: MouseEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    stage.current?.focus();
  };
  const slide = slides.get(itemAt(run));
  if (!slide) return null;
  const { step, settings } = run;
  const voting = isVoting(step);
  const { isDark, helps } = view;
  const next = nextName(t, step, run.at === run.items.length - 1);
  const option = slide.ids[row];
  const set = (letters: boolean) => act({ do: "set", settings: { letters } });
  const help = () => change({ ...now.current, helps: false });
  return (
    <section
      ref={stage}
      class="stage"
      tabIndex={-1}
      aria-label={fill(t.stage, { n: run.at + 1, of: run.items.length })}
      data-step={step}
      data-dark={isDark ? "" : undefined}
      data-size={sizeFor(slide, step)}
      onMouseDown={keepFocus}
    >
      {isDark ? (
        <button
          type="button"
          class="darkness"
          aria-label={t.isDark}
          onClick={() => obeyNow({ do: "light" })}
        />
      ) : helps ? (
        <Help
          t={t}
          letters={settings.letters}
          set={set}
          close={help}
          obey={(command) => {
            help();
            obeyNow(command);
          }}
        />
      ) : (
        <>
          <Steps t={t} step={step} />
          {step !== "reason" && <h2 class="sr">{t[NAMES[step]]}</h2>}
          {step === "reason" ? (
            <Moved t={t} run={run} slide={slide} />
          ) : voting ? (
            <Votes
              t={t}
              run={run}
              slide={slide}
              row={row}
              toRow={(to) => change(toRow(now.current, latest(), to, slide.ids.length))}
              add={(option, by) =>
                act({ do: "count", option, hands: handsNow(latest(), option) + by })
              }
              act={act}
            />
          ) : (
            <Shown t={t} run={run} slide={slide} />
          )}
          {saving !== "ok" && (
            <p class="lost" role="alert">
              {t[saving]}
            </p>
          )}
          <Controls t={t} isNext={voting && row === slide.ids.length} next={next} obey={obeyNow}>
            <span>{fill(t.where, { title, n: run.at + 1, of: run.items.length })}</span>
            <span class={step === "discuss" ? undefined : "of-keys"}>{hintOf(t, run, next)}</span>
          </Controls>
        </>
      )}
      <p class="sr" role="status">
        {isDark
          ? t.isDark
          : voting && option !== undefined
            ? `${letter(row)}: ${handsNow(run, option)}`
            : t[NAMES[step]]}
      </p>
    </section>
  );
}

/** What counts, or leads from letter to letter. */
const COUNTING: readonly Command["do"][] = ["row", "hand", "digit", "erase"];

/** The words that name the steps. */
const NAMES = {
  question: "question",
  alone: "think",
  first: "first",
  discuss: "talk",
  second: "second",
  reason: "reason",
} as const satisfies Readonly<Record<Step, string>>;

function nextName(t: Words, step: Step, isLast: boolean): string {
  const next = STEPS[STEPS.indexOf(step) + 1];
  if (next !== undefined) return t[NAMES[next]];
  return isLast ? t.finish : t.nextQuestion;
}

function hintOf(t: Words, { step, settings }: Run, next: string): string {
  if (isVoting(step)) return settings.presses ? t.hintPressed : t.hintTyped;
  return step === "discuss" ? t.secret : fill(t.hintNext, { next });
}

/** Where a key was pressed: on the stage itself, on a button, or in a field. */
function focusOf(target: EventTarget | null, stage: Element): Scene["focus"] {
  if (target === stage || !(target instanceof HTMLElement)) return "stage";
  return target instanceof HTMLInputElement ? "field" : "control";
}
