import type { Entry } from "#core/record/views.ts";
import { colon } from "#islands/shared/sentences.ts";
import { canComeUp } from "#islands/site/dates.ts";
import { append } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { Choices, TextField } from "./Fields.tsx";
import { FormPanel } from "./FormPanel.tsx";
import { tooLong } from "./too-long.ts";
import { isBegun, useDraft } from "./use-draft.ts";
import { useErrors } from "./use-errors.ts";

interface Props extends ApplyProps {
  readonly id: string;
  readonly entry: Entry;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

const lookId = (id: string): string => `${id}-look`;

/** Whether a look back on this entry was begun and not finished. */
export const isLookBegun = (id: string): boolean => isBegun(lookId(id));

/** Looks back on an entry: what is seen now, whether it was used, and whether to look once more. */
export function LookBackForm({ t, acts, id, entry: { now }, onSaved, onCancel }: Props) {
  const field = lookId(id);
  const { fields, restored, set, drop } = useDraft(field, { text: "", used: "", again: "" });
  const { text, used, again } = fields;
  const { errors, check } = useErrors();

  const save = () => {
    const sound = check({
      [`${field}-text`]: text.trim() ? tooLong(t, t.lookText, text) : t.needLook,
      [`${field}-used`]: !used && t.needUsed,
      [`${field}-again`]: !canComeUp(again) && t.needLookBack,
    });
    if (!sound) return;
    const { entry, module } = now;
    append({ type: "reflected", entry, text: text.trim(), used: used === "yes" });
    // Record the new day after the look back: a day recorded before it would count as looked back on.
    if (again) append({ type: "practised", entry, module, lookBack: again });
    drop();
    onSaved();
  };
  return (
    <FormPanel
      {...{ t, errors, restored, drop, onCancel }}
      label={`${t.look}${colon()}${titleIn(acts, now.module)}`}
      onSave={save}
    >
      <TextField
        id={`${field}-text`}
        rows={3}
        label={t.lookText}
        hint={acts[now.module]?.lookBack}
        error={errors[`${field}-text`]}
        value={text}
        onInput={(value) => set({ text: value })}
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
        onChoose={(value) => set({ used: value })}
      />
      <TextField
        id={`${field}-again`}
        type="date"
        label={t.again}
        hint={t.lookBackHint}
        error={errors[`${field}-again`]}
        value={again}
        onInput={(value) => set({ again: value })}
      />
    </FormPanel>
  );
}
