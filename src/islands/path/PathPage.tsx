import { useStore } from "@nanostores/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { calendarFile } from "#core/plan/ics.ts";
import {
  firstDaySetting,
  positionOf,
  type Step,
  tickSetting,
  WORKING,
  workingDay,
} from "#core/plan/path.ts";
import { PATH_SETTING } from "#core/plan/path-setting.ts";
import { type PathWay, type Walk, walkOf } from "#core/plan/way.ts";
import { setting } from "#core/record/state.ts";
import { type Day, isDay } from "#core/time/day.ts";
import { download } from "#islands/shared/download.ts";
import { useFocusBack } from "#islands/shared/focus.ts";
import { Panel } from "#islands/shared/Panel.tsx";
import { NextStep, PathStrip } from "#islands/shared/PathStrip.tsx";
import { sentences } from "#islands/shared/sentences.ts";
import { whenOf } from "#islands/shared/way.ts";
import { homeHref } from "#islands/site/address.ts";
import { dayName } from "#islands/site/dates.ts";
import { $record, append } from "#stores/record.ts";
import { $today } from "#stores/today.ts";
import { HandIn } from "./HandIn.tsx";
import { byTime, Steps } from "./Steps.tsx";
import type { PathProps } from "./types.ts";

/** The path that a learner is on; who is on none chooses one. */
export function PathPage(props: PathProps) {
  const record = useStore($record);
  const today = useStore($today);
  const walk = walkOf(record, props.index, props.ways, today);
  const follow = useTitle(walk ? titleOf(props.t, walk) : props.t.title, walk?.way.id);
  /** Takes up a path at its first day, or leaves the one that the learner is on; the pressed button goes with it. */
  const take: Take = (path) => {
    follow();
    append({ type: "settings", key: PATH_SETTING, value: path });
  };
  return walk ? (
    <OnPath {...props} walk={walk} onTake={take} />
  ) : (
    <Choice {...props} today={today} onTake={take} />
  );
}

/** Told which path the learner is on from now on: its id, or null for none. */
type Take = (path: string | null) => void;

/** Which day or week of which path comes next. */
function titleOf(t: PathProps["t"], { way, steps, next }: Walk): string {
  const [last] = steps.slice(-1);
  if (!next || !last) return fill(t.sum, { path: way.title, n: steps.length, of: steps.length });
  return next.day !== undefined && last.day !== undefined
    ? fill(t.atDay, { path: way.title, n: next.day, of: last.day })
    : fill(t.atWeek, { path: way.title, n: weekOf(next), of: weekOf(last) });
}

/** The week in which a step comes, from 1 on. */
const weekOf = ({ day, week }: Step): number => week ?? Math.ceil((day ?? 1) / WORKING);

/**
 * The page's heading stands before this part, for who has no script. It says what became of a press that changes the path: the
 * function that this returns has it take the focus once the path has changed.
 */
function useTitle(title: string, path: string | undefined): () => void {
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    const heading = document.querySelector("h1");
    if (heading) heading.textContent = title;
  }, [title]);
  useLayoutEffect(() => {
    const heading = document.querySelector("h1");
    if (!heading || !isWanted.current) return;
    isWanted.current = false;
    heading.tabIndex = -1;
    heading.focus();
  }, [path]);
  return () => {
    isWanted.current = true;
  };
}

function setFirst(path: string, first: string): void {
  append({ type: "settings", key: firstDaySetting(path), value: first });
}

/** All paths side by side, each with its first day and its steps. */
const Choice = ({
  t,
  ways,
  today,
  onTake,
}: PathProps & { readonly today: string; readonly onTake: Take }) => (
  <>
    <p class="lede screen">{t.intro}</p>
    <div class="ways screen">
      {ways.map((way, at) => (
        <Offer key={way.id} t={t} way={way} today={today} isFirst={at === 0} onTake={onTake} />
      ))}
    </div>
    <p class="small screen" id="days-hint">
      {t.firstHint}
    </p>
  </>
);

/** A day that no line's end cuts. */
const unbroken = (day: Day): string => dayName(day).replace(/ /g, "\u00A0");

/** So many days or weeks are told before a path is chosen; all of them fold out below. */
const FIRSTS = 3;

interface OfferProps {
  readonly t: PathProps["t"];
  readonly way: PathWay;
  readonly today: string;
  /** One button of the page is the first. */
  readonly isFirst: boolean;
  readonly onTake: Take;
}

function Offer({ t, way, today, isFirst, onTake }: OfferProps) {
  const [first, setDay] = useState(today);
  const [last] = way.steps.slice(-1);
  return (
    <form
      class="panel"
      aria-labelledby={way.id}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isDay(first)) return;
        setFirst(way.id, first);
        onTake(way.id);
      }}
    >
      <h2 id={way.id}>{way.title}</h2>
      <p>{way.for}</p>
      <ol class="plain firsts small">
        {byTime(way.steps, t)
          .slice(0, FIRSTS)
          .map(([when, together]) => (
            <li key={when}>
              <b>{when}</b> {together.map(({ name }) => name).join(" · ")}
            </li>
          ))}
      </ol>
      <Steps t={t} steps={way.steps} home={homeHref()} />
      <FirstDay t={t} day={first} onInput={setDay} />
      <p class="small">
        {last &&
          isDay(first) &&
          count(t.span, way.steps.length, {
            first: unbroken(first),
            date: unbroken(workingDay(first, positionOf(last))),
          })}
      </p>
      <p>
        <button type="submit" class={isFirst ? "go" : "quiet"}>
          {fill(t.begin, { path: way.title })}
        </button>
      </p>
    </form>
  );
}

interface FirstDayProps {
  readonly t: PathProps["t"];
  readonly day: string;
  /** Called with whatever is typed; the hint below all paths then belongs to the field. */
  readonly onInput?: (day: string) => void;
  /** Called once a day is chosen. */
  readonly onChange?: (day: string) => void;
}

const FirstDay = ({ t, day, onInput, onChange }: FirstDayProps) => (
  <p class="field">
    <label>
      {t.first}
      <input
        type="date"
        required
        aria-describedby={onInput && "days-hint"}
        value={day}
        onInput={({ currentTarget }) => onInput?.(currentTarget.value)}
        onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
      />
    </label>
  </p>
);

function OnPath(props: PathProps & { readonly walk: Walk; readonly onTake: Take }) {
  const { t, walk, onTake } = props;
  const { way, first, steps, next } = walk;
  const others = props.ways.filter(({ id }) => id !== way.id);
  const record = useStore($record);
  /** Who was on it before takes it up again where it was. */
  const change = ({ id }: PathWay) => {
    if (setting(record, firstDaySetting(id)) === undefined) setFirst(id, $today.get());
    onTake(id);
  };
  const ticked = steps.filter((step) => step.page !== undefined || step.do === "task");
  return (
    <>
      <p class="lede screen" role="status">
        {next ? movedWords(t, walk) : t.all}
      </p>
      <section class="screen">
        <NextStep t={t} walk={walk} isTitled />
        <PathStrip t={t} walk={walk} />
        {ticked.length > 0 && (
          <fieldset class="ticks">
            <legend>{t.ticks}</legend>
            {ticked.map((step) => (
              <label key={step.id} class="box">
                <input
                  type="checkbox"
                  checked={step.done}
                  onChange={({ currentTarget }) =>
                    append({
                      type: "settings",
                      key: tickSetting(way.id, step.id),
                      value: currentTarget.checked ? $today.get() : null,
                    })
                  }
                />
                <span>{step.label}</span>
              </label>
            ))}
          </fieldset>
        )}
        <details>
          <summary>{t.change}</summary>
          <FirstDay
            t={t}
            day={first}
            onChange={(day) => {
              if (isDay(day)) setFirst(way.id, day);
            }}
          />
          <Calendar t={t} walk={walk} />
          <Leave key={way.id} t={t} path={way.title} onLeave={() => onTake(null)} />
        </details>
      </section>
      <HandIn {...props} />
      {others.length > 0 && (
        <section class="screen">
          <h2>{count(t.others, others.length)}</h2>
          {others.map((other) => (
            <div key={other.id}>
              <h3 id={other.id}>{other.title}</h3>
              <p>{other.for}</p>
              <Steps t={t} steps={other.steps} home={homeHref()} />
              <p>
                <button type="button" class="quiet" onClick={() => change(other)}>
                  {fill(t.switch, { path: other.title })}
                </button>
              </p>
              <p class="small">{t.leaveHint}</p>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

interface LeaveProps extends Pick<PathProps, "t"> {
  readonly path: string;
  readonly onLeave: () => void;
}

/** Leaves the path after a question: who begins it again may choose another first day, and the old one is gone. */
function Leave({ t, path, onLeave }: LeaveProps) {
  const [isAsked, setIsAsked] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(isAsked);
  if (isAsked) {
    return (
      <Panel text={sentences(fill(t.leaveSure, { path }), t.leaveHint)}>
        <button type="button" class="quiet" onClick={onLeave}>
          {t.leave}
        </button>{" "}
        <button type="button" class="quiet" onClick={() => setIsAsked(false)}>
          {t.stay}
        </button>
      </Panel>
    );
  }
  return (
    <>
      <p>
        <button ref={opener} type="button" class="quiet" onClick={() => setIsAsked(true)}>
          {t.leave}
        </button>
      </p>
      <p class="small">{t.leaveHint}</p>
    </>
  );
}

/** From which day to which the steps that are left have moved; without that, that they would. */
function movedWords(t: PathProps["t"], { moved }: Walk): string {
  if (!moved) return t.waits;
  return fill(t.moved, {
    day: unbroken(moved.was),
    was: unbroken(moved.lastWas),
    date: unbroken(moved.last),
  });
}

/** Hands the days that are left to a calendar program. */
function Calendar({ t, walk }: { readonly t: PathProps["t"]; readonly walk: Walk }) {
  const [said, setSaid] = useState("");
  const left = walk.steps.filter(({ done }) => !done);
  if (left.length === 0) return null;
  const save = () => {
    const course = document.documentElement.dataset["course"];
    const events = left.map((step) => ({
      uid: `path-${walk.way.id}-${step.id}@${course}.whetstone`,
      date: step.date,
      title: step.label,
      text: `${walk.way.title}, ${whenOf(step, t)}`,
      url: new URL(`${homeHref()}${step.to}`, location.href).href,
    }));
    download(
      "whetstone-path.ics",
      calendarFile({ name: walk.way.title, events, now: Date.now() }),
      "text/calendar",
    );
    setSaid(count(t.calendarSaved, events.length));
  };
  return (
    <>
      <p>
        <button type="button" class="quiet" onClick={save}>
          {t.calendar}
        </button>
      </p>
      <p class="small" role="status">
        {said || t.calendarHint}
      </p>
    </>
  );
}
