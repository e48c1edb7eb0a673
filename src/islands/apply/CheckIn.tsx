import { useStore } from "@nanostores/preact";
import { useState } from "preact/hooks";
import { checkIns } from "#core/record/views.ts";
import { $record, append } from "#stores/record.ts";
import { DailyQuestion } from "./DailyQuestion.tsx";
import type { ApplyProps } from "./data.ts";
import { today } from "./days.ts";
import { TextField } from "./Fields.tsx";
import { tooLong } from "./too-long.ts";
import { useDraft } from "./use-draft.ts";
import { useErrors } from "./use-errors.ts";
import { useFocus } from "./use-focus.ts";
import { YearCalendar } from "./YearCalendar.tsx";

const LINE = "check-in-line";

/** One question and one line for today, and the days of the year that have one. */
export function CheckIn(props: ApplyProps) {
  const { t } = props;
  const days = checkIns(useStore($record));
  const date = today();
  const written = days.get(date) ?? [];
  const last = written[written.length - 1];
  const { fields, set } = useDraft("check-in", { text: "", changing: "", item: "" });
  const { text } = fields;
  /** The line that is being changed, with its day: it may be of the day before. */
  const changing = [...days.values()].flat().find(({ id }) => id === fields.changing);
  const [said, setSaid] = useState("");
  const { errors, check } = useErrors();
  const focus = useFocus();

  const reset = () => set({ text: "", changing: "", item: "" });
  const save = () => {
    const fault = text.trim() ? tooLong(t, t.line, text) : t.needLine;
    if (!check({ [LINE]: fault })) return focus(LINE);
    const item = fields.item || changing?.item;
    append({
      type: "checked-in",
      date: changing?.date ?? date,
      text: text.trim(),
      ...(item !== undefined && { item }),
    });
    // Only now: what is written twice for a moment is better than a line lost between.
    if (changing) append({ type: "erased", target: { event: changing.id } });
    reset();
    setSaid(t.checkedIn);
    focus("change-line");
  };
  // What is begun here stays, though another page has written a line meanwhile.
  const writing = !last || text !== "" || fields.changing !== "";
  return (
    <>
      <DailyQuestion {...props} onAnswered={(item) => set({ item })} onNext={() => focus(LINE)} />
      {writing ? (
        <form
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
            <button type="submit" class="go">
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
      ) : (
        <>
          {written.map(({ id, text: line }) => (
            <p key={id} class="line">
              <b>{t.today}</b> {line}
            </p>
          ))}
          <p class="acts screen">
            <button
              type="button"
              class="quiet"
              id="change-line"
              onClick={() => {
                set({ text: last.text, changing: last.id });
                setSaid("");
                focus(LINE);
              }}
            >
              {t.lineChange}
            </button>
          </p>
        </>
      )}
      <p role="status">{said}</p>
      <YearCalendar t={t} days={days} today={date} />
    </>
  );
}
