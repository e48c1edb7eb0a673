import { useState } from "preact/hooks";
import { isDay } from "#core/plan/date.ts";
import type { Entry } from "#core/record/views.ts";
import { append } from "#stores/record.ts";
import type { ApplyProps } from "./data.ts";
import { Choices, TextField } from "./Fields.tsx";
import { useErrors } from "./use-errors.ts";

interface Props extends ApplyProps {
  readonly id: string;
  readonly entry: Entry;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Looks back on an entry: what is seen now, whether it was used, and whether to look once more. */
export function LookBackForm({ t, acts, id, entry: { now }, onSaved, onCancel }: Props) {
  const [text, setText] = useState("");
  const [used, setUsed] = useState("");
  const [again, setAgain] = useState("");
  const { errors, check } = useErrors();
  const field = `${id}-look`;

  const save = () => {
    const sound = check({
      [`${field}-text`]: !text.trim() && t.needLook,
      [`${field}-used`]: !used && t.needUsed,
      [`${field}-again`]: again !== "" && !isDay(again) && t.needLookBack,
    });
    if (!sound) return;
    const { entry, module } = now;
    append({ type: "reflected", entry, text: text.trim(), used: used === "yes" });
    // After the look back: a day set before it would count as looked back on.
    if (again) append({ type: "practised", entry, module, lookBack: again });
    onSaved();
  };
  return (
    <form
      class="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        id={`${field}-text`}
        rows={3}
        label={t.lookText}
        hint={acts[now.module]?.lookBack}
        error={errors[`${field}-text`]}
        value={text}
        onInput={setText}
      />
      <Choices
        id={`${field}-used`}
        type="radio"
        label={t.wasUsed}
        error={errors[`${field}-used`]}
        options={[
          ["yes", t.yes],
          ["no", t.notYet],
        ]}
        chosen={[used]}
        onChoose={setUsed}
      />
      <TextField
        id={`${field}-again`}
        type="date"
        label={t.again}
        hint={t.lookBackHint}
        error={errors[`${field}-again`]}
        value={again}
        onInput={setAgain}
      />
      <p class="acts">
        <button type="submit" class="go">
          {t.save}
        </button>{" "}
        <button type="button" class="quiet" onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
    </form>
  );
}
