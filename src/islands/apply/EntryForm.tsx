import { useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { addDays, isDay } from "#core/plan/date.ts";
import type { Practised } from "#core/record/event.ts";
import type { Entry } from "#core/record/views.ts";
import { append } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { today } from "./days.ts";
import { SelectField, TextField } from "./Fields.tsx";
import { newId } from "./new-id.ts";
import { useErrors } from "./use-errors.ts";

interface Props extends ApplyProps {
  /** What the ids of the fields begin with. */
  readonly id: string;
  /** The module that a new entry is about, if it is known. */
  readonly module?: string | undefined;
  /** What is corrected; missing for a new one. */
  readonly entry?: Entry;
  readonly onSaved: (entry: string) => void;
  readonly onCancel: () => void;
}

/** Writes or corrects an entry of the practice log. */
export function EntryForm(props: Props) {
  const { t, data, acts, id, entry, onSaved, onCancel } = props;
  const first = props.module ?? "";
  const day = dayAfter(data, first);
  const old = entry?.now;
  const [module, setModule] = useState(old?.module ?? first);
  const [tried, setTried] = useState(old?.tried ?? "");
  const [where, setWhere] = useState(old?.where ?? "");
  const [withWhom, setWithWhom] = useState(old?.withWhom ?? "");
  const [happened, setHappened] = useState(old?.happened ?? "");
  const [changed, setChanged] = useState(old?.changed ?? "");
  const [lookBack, setLookBack] = useState(entry ? (old?.lookBack ?? "") : day);
  /** The day that the module proposed: as long as it stands there, another module may propose another. */
  const [proposed, setProposed] = useState(day);
  const { errors, check } = useErrors();

  const chooseModule = (chosen: string) => {
    setModule(chosen);
    if (entry || lookBack !== proposed) return;
    const next = dayAfter(data, chosen);
    setProposed(next);
    setLookBack(next);
  };

  const save = () => {
    const sound = check({
      [`${id}-module`]: !module && t.needModule,
      [`${id}-tried`]: !tried.trim() && t.needTried,
      [`${id}-look-back`]: lookBack !== "" && !isDay(lookBack) && t.needLookBack,
    });
    if (!sound) return;
    const name = old?.entry ?? newId();
    const texts = { tried, where, withWhom, happened, changed };
    const wanted: Practised = {
      type: "practised",
      entry: name,
      module,
      ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()])),
      lookBack: lookBack || null,
    };
    const fresh = changesFrom(old, wanted);
    if (fresh) append(fresh);
    onSaved(name);
  };

  const text = (
    field: string,
    label: string,
    value: string,
    onInput: (value: string) => void,
    more: { hint?: string; rows?: number } = {},
  ) => (
    <TextField
      id={`${id}-${field}`}
      label={label}
      value={value}
      onInput={onInput}
      error={errors[`${id}-${field}`]}
      {...more}
    />
  );
  const slugs = Object.keys(data);
  const known = module === "" || slugs.includes(module) ? slugs : [module, ...slugs];
  const act = acts[module]?.act;
  return (
    <form
      class="panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <SelectField
        id={`${id}-module`}
        label={t.module}
        error={errors[`${id}-module`]}
        hint={act && fill(t.idea, { act })}
        value={module}
        options={[
          ["", t.chooseModule],
          ...known.map((slug) => [slug, titleIn(acts, slug)] as const),
        ]}
        onChange={chooseModule}
      />
      {text("tried", t.tried, tried, setTried, { rows: 3 })}
      {text("where", t.where, where, setWhere)}
      {text("with", t.withWhom, withWhom, setWithWhom, { hint: t.whomHint })}
      {text("happened", t.happened, happened, setHappened, { rows: 3 })}
      {text("changed", t.changed, changed, setChanged, { rows: 2, hint: t.changedHint })}
      <TextField
        id={`${id}-look-back`}
        type="date"
        label={t.lookBack}
        hint={t.lookBackHint}
        error={errors[`${id}-look-back`]}
        value={lookBack}
        onInput={setLookBack}
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

/** The day on which a module proposes to look back; empty for none. */
const dayAfter = (data: ApplyProps["data"], module: string): string => {
  const days = data[module]?.lookBackDays;
  return days === undefined ? "" : addDays(today(), days);
};

/**
 * What of an entry is to be recorded: only what changed, so that another computer's correction of another field lives
 * on. Undefined if nothing did.
 */
function changesFrom(old: object | undefined, wanted: Practised): Practised | undefined {
  const before = (old ?? {}) as Readonly<Record<string, unknown>>;
  const fields = Object.entries(wanted).filter(
    ([key, value]) => (value || undefined) !== (before[key] || undefined),
  );
  const { type, entry, module } = wanted;
  return fields.length > 0 ? { ...Object.fromEntries(fields), type, entry, module } : undefined;
}
