import { useStore } from "@nanostores/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { checkIns } from "#core/record/views.ts";
import { dueDays, howOf } from "#core/review/ending.ts";
import { Ending } from "#islands/shared/Ending.tsx";
import { homeHref } from "#islands/site/address.ts";
import { dayName, today } from "#islands/site/dates.ts";
import { Said } from "#islands/site/Said.tsx";
import { $health } from "#stores/health.ts";
import { $record, append } from "#stores/record.ts";
import { $today } from "#stores/today.ts";
import { type AskedToday, DailyQuestion } from "./DailyQuestion.tsx";
import type { ApplyProps } from "./data.ts";
import { TextField } from "./Fields.tsx";
import { tooLong } from "./too-long.ts";
import { useDraft } from "./use-draft.ts";
import { useErrors } from "./use-errors.ts";
import { useFocus } from "./use-focus.ts";
import { YearCalendar } from "./YearCalendar.tsx";

const LINE = "check-in-line";

/** One line and one question for today, and the days of the year that have one. */
export function CheckIn(props: ApplyProps) {
  const { t, ending } = props;
  const record = useStore($record);
  const { unsaved } = useStore($health);
  const days = checkIns(record);
  const date = useStore($today);
  const written = days.get(date) ?? [];
  const last = written[written.length - 1];
  const { fields, set } = useDraft("check-in", { text: "", changing: "", item: "" });
  const { text } = fields;
  /** The line that is being changed, with its day: it may be of the day before. */
  const changing = [...days.values()].flat().find(({ id }) => id === fields.changing);
  const [said, setSaid] = useState("");
  /** The question that was answered on this page. */
  const [asked, setAsked] = useState<AskedToday>();
  /** The day that was checked in just now: what came of it is told. */
  const [ended, setEnded] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (ended !== undefined) title.current?.focus();
  }, [ended]);
  const { errors, check } = useErrors();
  const focus = useFocus();

  const reset = () => set({ text: "", changing: "", item: "" });
  const save = () => {
    const fault = text.trim() ? tooLong(t, t.line, text) : t.needLine;
    if (!check({ [LINE]: fault })) return focus(LINE);
    const item = fields.item || changing?.item;
    // Take the day now: a line that was begun before midnight and sent after it belongs to the new day.
    const day = changing?.date ?? today();
    append({
      type: "checked-in",
      date: day,
      text: text.trim(),
      ...(item !== undefined && { item }),
    });
    // Erase the old line only after the new one is recorded: for a moment both exist, but neither can be lost.
    if (changing) append({ type: "erased", target: { event: changing.id } });
    reset();
    if (!changing) {
      setSaid("");
      return setEnded(day);
    }
    setSaid(day === today() ? t.checkedIn : fill(t.lineChanged, { date: dayName(day) }));
    focus("change-line");
  };
  // Stay in the form while it holds text, even if another page recorded a line meanwhile.
  const writing = !last || text !== "" || fields.changing !== "";
  const how = asked && howOf(record, asked.ref);
  const lines = written.map(({ id, text: line }) => (
    <p key={id} class="line">
      <b>{t.today}</b> {line}
    </p>
  ));
  const changeButton = last && (
    <button
      type="button"
      class="quiet"
      id="change-line"
      onClick={() => {
        set({ text: last.text, changing: last.id });
        setSaid("");
        setEnded(undefined);
        focus(LINE);
      }}
    >
      {t.lineChange}
    </button>
  );
  return (
    <>
      {writing ? (
        <form
          class="beside"
          aria-label={t.line}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextField
            id={LINE}
            label={t.line}
            hint={t.lineHint}
            error={errors[LINE]}
            value={text}
            onInput={(line) => set({ text: line })}
          />
          <p class="acts">
            <button type="submit" class="quiet">
              {t.lineSave}
            </button>{" "}
            {last && (
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  reset();
                  focus("change-line");
                }}
              >
                {t.cancel}
              </button>
            )}
          </p>
        </form>
      ) : ended === date ? (
        <Ending
          t={ending}
          inPart
          title={t.checkInEnd}
          heading={title}
          marks={how ? [{ name: "1", how }] : []}
          said={unsaved > 0 ? t.onlyHere : how ? count(ending[`${how}Sum`], 1) : t.checkedIn}
          back={asked?.due === undefined ? [] : dueDays([asked.due], Date.now())}
          acts={
            <>
              <a class="go" href={homeHref()}>
                {ending.toCourse}
              </a>{" "}
              {changeButton}
            </>
          }
        >
          {lines}
        </Ending>
      ) : (
        <>
          {lines}
          <p class="acts screen">{changeButton}</p>
        </>
      )}
      <Said t={t} words={said} />
      <DailyQuestion
        {...props}
        onAnswered={(answered) => {
          setAsked(answered);
          // A line that is written already was about something else.
          if (writing) set({ item: answered.ref[0] });
        }}
        onNext={() => focus(writing ? LINE : "change-line")}
      />
      {days.size > 0 && <YearCalendar t={t} days={days} today={date} />}
    </>
  );
}
