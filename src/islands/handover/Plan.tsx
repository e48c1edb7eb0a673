import { useStore } from "@nanostores/preact";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { DAY, SERIES } from "#core/handover/choice.ts";
import { type Held, heldFrom } from "#core/handover/held.ts";
import { dayAfter, PACES, type Pace, planFrom, type SeriesPlan } from "#core/handover/plan.ts";
import { count, fill } from "#core/i18n/fill.ts";
import { calendarFile } from "#core/plan/ics.ts";
import { isDay } from "#core/time/day.ts";
import { isoDate } from "#core/time/instant.ts";
import { download } from "#islands/shared/download.ts";
import { joined } from "#islands/shared/sentences.ts";
import { homeHref } from "#islands/site/address.ts";
import { dayName, plainDay } from "#islands/site/dates.ts";
import { $today } from "#stores/today.ts";
import { NotesAbout } from "./Notes.tsx";
import { anchorOf, meetingsOf, meetingTitle, titleOf } from "./names.ts";
import type { HandoverProps, MeetingData, SeriesData } from "./types.ts";

/** What an address ends with that chooses a series: this, and its id. */
const CHOSEN = "series-";

/** Which series the group follows, on which days its meetings are, and what is next. */
export function Plan({
  children,
  ...props
}: HandoverProps & {
  /** What stands below the meeting that is next. */
  readonly children: ComponentChildren;
}) {
  const { t, data, log, state } = props;
  const today = useStore($today);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isChosen, setIsChosen] = useState(false);
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id.startsWith(CHOSEN)) return;
    const wanted = id.slice(CHOSEN.length);
    if (data.series.some((series) => series.id === wanted)) log.choose(SERIES, wanted);
    // A reload of this address must not choose again: the reader may have chosen another series since.
    history.replaceState(history.state, "", "#plan");
    setIsChosen(true);
  }, []);
  // Once the series shows: what the page says of the meeting that is next stands above the heading and would move it.
  useLayoutEffect(() => {
    if (!isChosen) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [isChosen]);
  const plan = planFrom(state.kept.choices, data.series, today);
  const series = data.series.find(({ id }) => id === plan?.series);
  const next = series && plan?.next !== undefined ? meetingsOf(series)[plan.next] : undefined;
  return (
    <>
      <div role="status">
        {next && <Next {...props} meeting={next.words} day={plan?.days[next.at] ?? ""} />}
      </div>
      {children}
      <section>
        <h2 id="plan" ref={heading} tabIndex={-1}>
          {t.plan}
        </h2>
        {series && <p class="in-words">{series.title}</p>}
        <p class="screen">
          <label>
            {t.series}{" "}
            <select
              value={plan?.series ?? ""}
              onChange={({ currentTarget }) => log.choose(SERIES, currentTarget.value)}
            >
              <option value="">{t.seriesNone}</option>
              {data.series.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        </p>
        {plan && series ? (
          <Meetings {...props} plan={plan} series={series} />
        ) : (
          <p class="small screen">{t.seriesHint}</p>
        )}
      </section>
    </>
  );
}

interface NextProps extends HandoverProps {
  readonly meeting: MeetingData;
  readonly day: string;
}

/** The meeting that comes up, and the sheets to prepare it with. */
function Next({ meeting: { name, modules }, day, ...props }: NextProps) {
  const { t, data } = props;
  const taught = modules.filter((module) => data.taught.includes(module));
  return (
    <>
      <h2>{fill(t.next, { day: dayName(day), meeting: name })}</h2>
      {/* On the screen the links below name them. */}
      <p class={taught.length === modules.length ? "in-words" : undefined}>
        {joined(modules.map((module) => titleOf(props, module)))}
      </p>
      {taught.length > 0 && (
        <p class="acts screen">
          {taught.map((module, nth) => (
            <a
              key={module}
              // They are taken in this order.
              class={nth === 0 ? "go" : "quiet"}
              href={`${homeHref()}facilitate/${module}/`}
            >
              {fill(t.prepare, { module: titleOf(props, module) })}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

/** So many meetings without a day are shown at once. */
const SOON = 3;

interface Props extends HandoverProps {
  readonly plan: SeriesPlan;
  readonly series: SeriesData;
}

function Meetings(props: Props) {
  const { t, log, state, plan, series } = props;
  const today = useStore($today);
  const [isWhole, setIsWhole] = useState(false);
  const meetings = meetingsOf(series);
  // Of those without a day the first few are enough to go on with.
  const undated = meetings.filter(({ at }) => !plan.days[at]);
  const later = new Set(undated.slice(SOON).map(({ at }) => at));
  const isFolded = later.size > 1;
  const held = heldFrom(state.kept.votes);
  return (
    <>
      {plan.next === undefined && <p>{t.noNext}</p>}
      <FillIn {...props} />
      <ol class="plain meetings" data-folded={isFolded && !isWhole ? "" : undefined}>
        {meetings.map(({ at, meeting, name, words }) => (
          <li
            key={meeting}
            class={later.has(at) ? "later" : undefined}
            aria-current={at === plan.next ? "step" : undefined}
          >
            <p>
              <b>{words.name}</b>{" "}
              <span class="of-it">
                {words.modules.map((module, nth) => (
                  <span key={module}>
                    {nth > 0 && <span class="in-words">{joined(["", ""])}</span>}
                    {titleOf(props, module)}
                  </span>
                ))}
              </span>
            </p>
            <Day
              t={t}
              day={plan.days[at] ?? ""}
              meeting={words.name}
              isNext={at === plan.next}
              isPast={isPast(plan.days[at], today)}
              // By title: a vote may name a module by a former name, and both have one title.
              held={held.filter((one) =>
                words.modules.some(
                  (module) => titleOf(props, module) === titleOf(props, one.module),
                ),
              )}
              onDay={(day) => log.choose(`${DAY}${name}`, day)}
            />
            <NotesAbout {...props} notes={state.kept.notes.filter(({ about }) => about === name)} />
          </li>
        ))}
      </ol>
      {isFolded && (
        <p class="screen">
          <button
            type="button"
            class="link"
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? t.fewer : count(t.allMeetings, later.size)}
          </button>
        </p>
      )}
      <Calendar {...props} />
    </>
  );
}

const isPast = (day: string | undefined, today: string): boolean =>
  day !== undefined && day !== "" && day < today;

interface DayProps extends Pick<HandoverProps, "t"> {
  readonly day: string;
  readonly meeting: string;
  readonly isNext: boolean;
  readonly isPast: boolean;
  /** The sessions that voted on its modules, the latest first. */
  readonly held: readonly Held[];
  readonly onDay: (day: string) => void;
}

/** The day of a meeting, told until it is to be set or changed. */
function Day({ t, day, meeting, isNext, isPast, held, onDay }: DayProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const [wasAsked, setWasAsked] = useState(false);
  useEffect(() => {
    if (wasAsked) field.current?.focus();
  }, [wasAsked]);
  // Once it took place on its day, its date is told by what was held, and nothing of it is left to change.
  const isDone = held.some(({ at }) => isoDate(at) === day);
  return (
    <p class="day">
      {isDone ? null : isOpen ? (
        <input
          ref={field}
          type="date"
          class="screen"
          aria-label={fill(t.dayOf, { meeting })}
          value={day}
          onChange={({ currentTarget: { value } }) => {
            if (value !== "" && !isDay(value)) return;
            onDay(value);
            setSaid(t.dayKept);
          }}
        />
      ) : (
        <span class="screen">
          {isNext && <span class="is-next">{t.isNext}</span>}{" "}
          {day && <span class="past">{dayName(day)}</span>}{" "}
          <button
            type="button"
            class="link"
            aria-label={fill(day ? t.changeDayOf : t.setDayOf, { meeting })}
            onClick={() => {
              setIsOpen(true);
              setWasAsked(true);
            }}
          >
            {day ? t.changeDay : t.setDay}
          </button>
        </span>
      )}
      <span role="status" class="small screen">
        {said}
      </span>
      {day && !isDone && <span class="in-words">{dayName(day)}</span>}{" "}
      {held.map((one) => (
        <span key={one.session} class="was-held">
          <span class="tick-mark">✓</span> {fill(t.wasHeld, { date: plainDay(isoDate(one.at)) })}{" "}
          <a class="screen" href={`#${anchorOf(one)}`} onClick={() => unfold(anchorOf(one))}>
            {t.seeHeld}
          </a>
        </span>
      ))}
      {isPast && held.length === 0 && <span class="small was-held">{t.isPast}</span>}
    </p>
  );
}

/** Older browsers do not open the fold that an anchor stands in. */
const unfold = (anchor: string) =>
  document.getElementById(anchor)?.closest("details")?.setAttribute("open", "");

/** Puts days to all meetings that have none yet. */
function FillIn({ t, log, plan, series }: Props) {
  const [first, setFirst] = useState("");
  const [wanted, setPace] = useState<Pace>();
  const pace = wanted ?? (series.isMonthly ? "month" : "fortnight");
  const [said, setSaid] = useState("");
  const told = useRef<HTMLParagraphElement>(null);
  const left = meetingsOf(series).filter(({ at }) => !plan.days[at]);
  const paces: Readonly<Record<Pace, string>> = {
    week: t.paceWeek,
    fortnight: t.paceFortnight,
    month: t.paceMonth,
  };
  return (
    <div class="screen">
      {left.length > 0 && (
        <form
          class="panel"
          aria-labelledby="plan"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isDay(first)) return;
            for (const [nth, { name }] of left.entries()) {
              log.choose(`${DAY}${name}`, dayAfter(first, nth, pace));
            }
            setSaid(count(t.filledIn, left.length));
            // Once every meeting has a day, the form is gone.
            told.current?.focus();
          }}
        >
          <p>{count(t.fillIn, left.length)}</p>
          <p class="fields">
            <label>
              {fill(t.first, { meeting: left[0]?.words.name ?? "" })}{" "}
              <input
                type="date"
                required
                value={first}
                onInput={({ currentTarget }) => setFirst(currentTarget.value)}
              />
            </label>{" "}
            <label>
              {t.pace}{" "}
              <select
                value={pace}
                onChange={({ currentTarget }) => setPace(currentTarget.value as Pace)}
              >
                {PACES.map((each) => (
                  <option key={each} value={each}>
                    {paces[each]}
                  </option>
                ))}
              </select>
            </label>{" "}
            <button type="submit" class={plan.next === undefined ? "go" : "quiet"}>
              {t.fillInDo}
            </button>
          </p>
        </form>
      )}
      <p ref={told} role="status" tabIndex={-1}>
        {said}
      </p>
    </div>
  );
}

/** Hands the days from today on to a calendar program. */
function Calendar(props: Props) {
  const { t, plan, series } = props;
  const today = useStore($today);
  const [said, setSaid] = useState("");
  const ahead = meetingsOf(series).filter(({ at }) => (plan.days[at] ?? "") >= today);
  if (ahead.length === 0) return null;
  const save = () => {
    const course = document.documentElement.dataset["course"];
    const events = ahead.map(({ at, meeting, words }) => ({
      uid: `series-${series.id}-${meeting}@${course}.whetstone`,
      date: plan.days[at] ?? "",
      title: meetingTitle(props, words),
      text: series.title,
      url: new URL(`${homeHref()}facilitate/series/#${series.id}`, location.href).href,
    }));
    const file = calendarFile({ name: series.title, events, now: Date.now() });
    download("whetstone-series.ics", file, "text/calendar");
    setSaid(count(t.calendarSaved, events.length));
  };
  return (
    <div class="screen">
      <p>
        <button type="button" class="link" onClick={save}>
          {t.calendar}
        </button>
      </p>
      <p role="status">{said}</p>
    </div>
  );
}
