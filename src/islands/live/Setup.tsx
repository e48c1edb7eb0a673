import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import type { Run, Settings } from "#core/live/run.ts";
import type { Proposal } from "#core/live/split.ts";
import { USUAL } from "#core/sessions/forms.ts";
import { besideTalk } from "#core/sessions/phases.ts";
import { Inline } from "#islands/question/Inline.tsx";
import { dateOf } from "#islands/site/dates.ts";
import type { GroupState } from "#stores/group-log.ts";
import { How } from "./How.tsx";
import type { Slides, Words } from "./types.ts";

interface Props {
  readonly t: Words;
  /** Takes the focus when the stage is left. */
  readonly heading: RefObject<HTMLHeadingElement>;
  /** The meeting that was begun last. */
  readonly run: Run | undefined;
  readonly proposals: readonly Proposal[];
  readonly slides: Slides;
  /** The ids of the chosen questions, in the order in which they are asked. */
  readonly chosen: readonly string[];
  readonly choose: (ids: string[]) => void;
  readonly settings: Settings;
  readonly change: (some: Partial<Settings>) => void;
  readonly start: () => void;
  readonly resume: () => void;
  /** How many votes on the module are kept. */
  readonly kept: number;
  readonly unreadable: number;
  readonly saving: GroupState["saving"];
}

/** How a session is prepared: go on with one or begin, which questions, how it is run. */
export function Setup(props: Props) {
  const { t, heading, run, proposals, chosen, choose, settings, change, saving } = props;
  const toggle = (id: string) => {
    const rest = chosen.filter((each) => each !== id);
    choose(rest.length < chosen.length ? rest : [...rest, id]);
  };
  // The page of what a group keeps leads there.
  const [isSet, setIsSet] = useState(location.hash === "#how");
  const openHow = () => {
    setIsSet(true);
    document.querySelector<HTMLElement>("#how summary")?.focus();
  };
  const open = run && !run.isOver ? run : undefined;
  // They stay where they are while one chooses.
  const [atFirst] = useState(chosen);
  const near = proposals.filter(({ id }) => atFirst.includes(id));
  const others = proposals.filter(({ id }) => !atFirst.includes(id));
  // What holds for all of them is said once.
  const allNamed = near.length > 1 && near.every(({ named }) => named);
  const each = minutesFor(settings);
  return (
    <div class="screen setup">
      {saving !== "ok" && (
        <p class="lost" role="alert">
          {t[saving]}
        </p>
      )}
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {t.which}
        </h2>
        {run && <p>{fill(toldOf(t, run), { date: dateOf(run.since) })}</p>}
        {open && (
          <p>
            <button type="button" class="go" onClick={props.resume}>
              {fill(t.goOn, { n: open.at + 1, of: open.items.length })}
            </button>
          </p>
        )}
        <p>
          {fill(allNamed ? t.proposedNamed : t.proposed, {
            n: near.length,
            of: proposals.length,
          })}
        </p>
        <Choose {...props} toggle={toggle} of={near} isSaid={allNamed} />
        {others.length > 0 && (
          <details>
            <summary>{count(t.others, others.length)}</summary>
            <Choose {...props} toggle={toggle} of={others} />
            <p class="small">
              <b>{t.ordered}</b>
              <br />
              {t.order}
            </p>
          </details>
        )}
      </section>
      <How t={t} settings={settings} change={change} isOpen={isSet} onOpen={setIsSet} />
      <p class="begin-live">
        <button
          type="button"
          class={open ? "quiet" : "go"}
          disabled={chosen.length === 0}
          onClick={props.start}
        >
          {run ? t.anew : t.start}
        </button>
        <span>
          <span role="status">
            {chosen.length === 0
              ? t.none
              : count(t.chosen, chosen.length, { minutes: Math.round(chosen.length * each) })}
          </span>
          <span class="small">
            {fill(t.each, { n: each })}
            <span class="parts-of-it">
              {fill(t.plan, {
                alone: settings.alone / 60,
                discuss: settings.discuss / 60,
                rest: BESIDE,
              })}
            </span>{" "}
            <button type="button" class="link" onClick={openHow}>
              {t.toHow}
            </button>
          </span>
        </span>
      </p>
      {props.kept > 0 && <p>{count(t.kept, props.kept)}</p>}
      {props.unreadable > 0 && <p>{count(t.unreadable, props.unreadable)}</p>}
    </div>
  );
}

/** As on the leader's sheet. */
const BESIDE = besideTalk(USUAL);

/** How long one question takes. */
const minutesFor = ({ alone, discuss }: Settings): number => (alone + discuss) / 60 + BESIDE;

interface ChooseProps extends Pick<Props, "t" | "slides" | "chosen"> {
  readonly of: readonly Proposal[];
  readonly toggle: (id: string) => void;
  /** Whether it was said of all of them that they are recommended. */
  readonly isSaid?: boolean;
}

/** Questions to tick. */
const Choose = ({ t, slides, chosen, of, toggle, isSaid = false }: ChooseProps) => (
  <ul class="plain choose">
    {of.map((proposal) => {
      const slide = slides.get(proposal.id);
      return (
        slide && (
          <li key={proposal.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(proposal.id)}
                onChange={() => toggle(proposal.id)}
              />
              <span>
                {slide.case !== undefined && (
                  <span class="small">
                    <Inline text={slide.case} />
                  </span>
                )}
                <span>
                  <Inline text={slide.stem} />
                </span>
                <Why t={t} of={proposal} isSaid={isSaid} />
              </span>
            </label>
            <details>
              <summary class="small">{t.optionsOf}</summary>
              <ol>
                {slide.options.map((text) => (
                  <li key={text}>
                    <Inline text={text} />
                  </li>
                ))}
              </ol>
            </details>
          </li>
        )
      );
    })}
  </ul>
);

const toldOf = (t: Words, { isOver, settings }: Run): string =>
  isOver ? (settings.keeps ? t.over : t.overUnkept) : t.begun;

interface WhyProps extends Pick<Props, "t"> {
  readonly of: Proposal;
  /** Whether it was said above that it is named. */
  readonly isSaid: boolean;
}

/** What speaks for an item where it stands in the list; nothing where it is only a guess. */
function Why({ t, of, isSaid }: WhyProps) {
  const { measured, hands } = of;
  const named = of.named && !isSaid;
  const votes =
    measured !== undefined &&
    fill(t.measured, { hands: count(t.hands, hands), percent: Math.round(measured * 100) });
  if (!named && !votes) return null;
  return (
    <span class="small">
      {named && t.named} {votes}
    </span>
  );
}
