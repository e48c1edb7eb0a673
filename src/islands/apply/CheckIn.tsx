import { useStore } from "@nanostores/preact";
import { useState } from "preact/hooks";
import type { Recorded } from "#core/record/event.ts";
import { checkIns } from "#core/record/views.ts";
import { $record, append } from "#stores/record.ts";
import { DailyQuestion } from "./DailyQuestion.tsx";
import type { ApplyProps } from "./data.ts";
import { today } from "./days.ts";
import { TextField } from "./Fields.tsx";
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
  const [text, setText] = useState("");
  const [changing, setChanging] = useState<Recorded<"checked-in">>();
  const [item, setItem] = useState<string>();
  const [said, setSaid] = useState("");
  const { errors, check } = useErrors();
  const focus = useFocus();

  const save = () => {
    if (!check({ [LINE]: !text.trim() && t.needLine })) return;
    const asked = item ?? changing?.item;
    if (changing) append({ type: "erased", target: { event: changing.id } });
    append({
      type: "checked-in",
      date: changing?.date ?? date,
      text: text.trim(),
      ...(asked !== undefined && { item: asked }),
    });
    setText("");
    setChanging(undefined);
    setSaid(t.checkedIn);
    focus("change-line");
  };
  const writing = !last || changing !== undefined;
  return (
    <>
      <DailyQuestion {...props} onAnswered={setItem} onNext={() => focus(LINE)} />
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
            onInput={setText}
          />
          <p class="acts">
            <button type="submit" class="go">
              {t.lineSave}
            </button>{" "}
            {changing && (
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  setChanging(undefined);
                  setText("");
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
                setChanging(last);
                setText(last.text);
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
