import { useEffect } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { changed } from "#core/plan/changed.ts";
import { ENTRY_TEXTS, type EntryText } from "#core/plan/look-back.ts";
import type { Entry } from "#core/record/views.ts";
import { addDays, isDay } from "#core/time/day.ts";
import { colon, sentences } from "#islands/shared/sentences.ts";
import { canComeUp, dayName, today } from "#islands/site/dates.ts";
import { append } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { written } from "./drafting.ts";
import { SelectField, TextField } from "./Fields.tsx";
import { FormPanel } from "./FormPanel.tsx";
import { newId } from "./new-id.ts";
import { tooLong } from "./too-long.ts";
import { useDraft } from "./use-draft.ts";
import { useErrors } from "./use-errors.ts";

interface Props extends ApplyProps {
  /** What the ids of the fields begin with. */
  readonly id: string;
  /** The module that a new entry is about, if it is known. */
  readonly module?: string | undefined;
  /** Whether the reader comes from that module's act: then the module is chosen, with its day to look back. */
  readonly withAct?: boolean;
  /** Whether the page is the form's. */
  readonly isAlone?: boolean;
  /** What is corrected; missing for a new one. */
  readonly entry?: Entry;
  readonly onSaved: (entry: string) => void;
  readonly onCancel: () => void;
}

/** Writes or corrects an entry of the practice log. */
export function EntryForm(props: Props) {
  const { t, data, acts, id, entry, onSaved, onCancel } = props;
  const first = props.module ?? "";
  const old = entry?.now;
  const start = {
    module: old?.module ?? "",
    tried: old?.tried ?? "",
    where: old?.where ?? "",
    withWhom: old?.withWhom ?? "",
    happened: old?.happened ?? "",
    changed: old?.changed ?? "",
    lookBack: old?.lookBack ?? "",
    // The day that the module proposed. While the reader has not changed it, choosing another module replaces it.
    proposed: "",
  };
  const { fields, restored, set, drop } = useDraft(
    id,
    start,
    props.withAct ? proposal(data, first) : {},
  );
  const { module, lookBack, proposed, ...texts } = fields;
  const { errors, check } = useErrors();
  const act = acts[module]?.act;

  const chooseModule = (chosen: string) => {
    const next = dayAfter(data, chosen);
    set({
      module: chosen,
      ...(!entry && lookBack === proposed && { lookBack: next, proposed: next }),
    });
  };
  // Another part of the page may ask for another module while this form is open: keep what was typed.
  useEffect(() => {
    if (first && !module && !props.withAct) chooseModule(first);
  }, [first]);

  const save = () => {
    const sound = check({
      [`${id}-module`]: !module && t.needModule,
      ...Object.fromEntries(
        ENTRY_TEXTS.map((field) => [`${id}-${field}`, tooLong(t, t[field], texts[field])]),
      ),
      ...(!texts.tried.trim() && { [`${id}-tried`]: t.needTried }),
      [`${id}-look-back`]:
        lookBack !== (old?.lookBack ?? "") && !canComeUp(lookBack) && t.needLookBack,
    });
    if (!sound) return;
    const name = old?.entry ?? newId();
    written.add(`entry-${name}`);
    const fresh = changed(old, {
      module,
      ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()])),
      lookBack: lookBack || null,
    });
    if (fresh) append({ type: "practised", entry: name, module, ...fresh });
    drop();
    onSaved(name);
  };

  const text = (field: EntryText, more: { hint?: string; rows?: number } = {}) => (
    <TextField
      id={`${id}-${field}`}
      label={t[field]}
      value={texts[field]}
      onInput={(value) => set({ [field]: value })}
      error={errors[`${id}-${field}`]}
      {...more}
    />
  );
  /** What can wait is folded, unless there is something of it. */
  const hasMore = Boolean(
    entry || texts.where || texts.withWhom || texts.happened || texts.changed,
  );
  const slugs = Object.keys(data);
  const known = module === "" || slugs.includes(module) ? slugs : [module, ...slugs];
  return (
    <FormPanel
      {...{ t, errors, restored, drop, onCancel }}
      isAlone={props.isAlone}
      label={old ? `${t.change}${colon()}${titleIn(acts, old.module)}` : t.logAdd}
      onSave={save}
    >
      <SelectField
        id={`${id}-module`}
        label={t.module}
        error={errors[`${id}-module`]}
        value={module}
        options={[
          ["", t.chooseModule],
          ...known.map((slug) => [slug, titleIn(acts, slug)] as const),
        ]}
        onChange={chooseModule}
      />
      {/* What a module proposes is not what was done: it is quoted, and the field is the reader's. */}
      {act && (
        <figure class="idea">
          <figcaption class="small">{t.idea}</figcaption>
          <blockquote>{act}</blockquote>
        </figure>
      )}
      {text("tried", { rows: 4, hint: t.triedHint })}
      <TextField
        id={`${id}-look-back`}
        type="date"
        label={t.lookBack}
        hint={
          isDay(lookBack) && canComeUp(lookBack)
            ? sentences(fill(t.reminder, { date: dayName(lookBack) }), t.lookBackHint)
            : t.lookBackHint
        }
        error={errors[`${id}-look-back`]}
        value={lookBack}
        onInput={(value) => set({ lookBack: value })}
      />
      <details class="later" open={hasMore}>
        <summary>{t.later}</summary>
        {text("where")}
        {text("withWhom", { hint: t.whomHint })}
        {text("happened", { rows: 3 })}
        {text("changed", { rows: 2, hint: t.changedHint })}
      </details>
    </FormPanel>
  );
}

/** What is chosen for somebody who comes from a module's act. */
function proposal(data: ApplyProps["data"], module: string) {
  const day = dayAfter(data, module);
  return { module, lookBack: day, proposed: day };
}

/** The day on which a module proposes to look back; empty for none. */
const dayAfter = (data: ApplyProps["data"], module: string): string => {
  const days = data[module]?.lookBackDays;
  return days === undefined ? "" : addDays(today(), days);
};
