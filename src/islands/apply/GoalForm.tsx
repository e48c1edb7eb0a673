import { fill } from "#core/i18n/fill.ts";
import { changed } from "#core/plan/changed.ts";
import { actOf, BRANCHES, branchOf, type Goal, startDay, USUAL_DAYS } from "#core/plan/goals.ts";
import { pace } from "#core/plan/pace.ts";
import type { Planned } from "#core/record/event.ts";
import { isDay } from "#core/time/day.ts";
import { colon } from "#islands/shared/sentences.ts";
import { dayName, today, weekdayName } from "#islands/site/dates.ts";
import { append } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { written } from "./drafting.ts";
import { Choices, SelectField, TextField } from "./Fields.tsx";
import { FormPanel } from "./FormPanel.tsx";
import { newId } from "./new-id.ts";
import { tooLong } from "./too-long.ts";
import { isBegun, useDraft } from "./use-draft.ts";
import { useErrors } from "./use-errors.ts";
import { Variants } from "./Variants.tsx";

interface Props extends ApplyProps {
  /** What the ids of the fields begin with. */
  readonly id: string;
  readonly kind: "aim" | "goal";
  /** What is changed; missing for a new one. */
  readonly goal?: Goal;
  readonly role: unknown;
  /** The day proposed for the end. */
  readonly until: string;
  readonly onSaved: (plan: string) => void;
  readonly onCancel: () => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

const draftName = (id: string, kind: "aim" | "goal"): string => `${id}-${kind}`;

/** Whether the form for this was begun and not finished. */
export const isGoalBegun = (id: string, kind: "aim" | "goal"): boolean =>
  isBegun(draftName(id, kind));

/** Makes or changes an aim or a goal with its act at work. */
export function GoalForm(props: Props) {
  const { t, id, kind, goal, data, acts, role, onSaved, onCancel } = props;
  const old = goal?.now;
  const { fields, restored, set, drop } = useDraft(draftName(id, kind), {
    what: old?.text ?? "",
    branch: old && kind === "goal" ? branchOf(old) : "",
    modules: old?.modules ?? [],
    days: (old?.days ?? USUAL_DAYS).map(String),
    until: old?.until ?? props.until,
    act: goal?.act?.text ?? "",
    actModule: goal?.act?.modules?.[0] ?? "",
  });
  const { what, modules, days, until, act, actModule } = fields;
  // A restored draft comes from the record, so its branch may be any text.
  const branch = BRANCHES.find((one) => one === fields.branch);
  const { errors, check } = useErrors();
  const chosen = Object.keys(data).filter((slug) => modules.includes(slug));

  /** Fills in a module's act, unless the act has words of one's own. */
  const takeAct = (module: string) => {
    const untouched = act.trim() === "" || act === acts[actModule]?.act;
    set({ actModule: module, ...(untouched && { act: acts[module]?.act ?? "" }) });
  };
  const toggleModule = (module: string) => {
    const now = toggled(modules, module);
    set({ modules: now });
    if (!now.includes(actModule)) takeAct(now[0] ?? "");
  };

  const from = startDay(old, { modules: chosen, days: days.map(Number), until }, today());
  const laid =
    kind === "goal" && chosen.length > 0 && days.length > 0 && isDay(until)
      ? pace(
          {
            studies: chosen.map((module) => ({
              module,
              minutes: data[module]?.minutes ?? 0,
              done: goal?.studies.find((study) => study.module === module)?.done,
            })),
            days: days.map(Number),
            from,
            until,
          },
          today(),
        )
      : undefined;

  const save = () => {
    const late = !isDay(until) || (until <= today() && until !== old?.until);
    const sound = check({
      [`${id}-what`]: what.trim() ? tooLong(t, t.what, what) : t.needWhat,
      [`${id}-branch`]: kind === "goal" && !branch && t.needBranch,
      [`${id}-modules`]: chosen.length === 0 && t.needModules,
      [`${id}-days`]: kind === "goal" && days.length === 0 && t.needDays,
      [`${id}-until`]: late && t.needUntil,
      [`${id}-act`]: act.trim() ? tooLong(t, t.act, act) : t.needAct,
    });
    if (!sound) return;
    const plan = old?.plan ?? newId();
    written.add(`plan-${plan}`);
    record(plan, old, {
      kind,
      text: what.trim(),
      modules: chosen,
      from,
      until,
      ...(kind === "goal" && { days: days.map(Number).sort(), ...(branch && { branch }) }),
    });
    record(actOf(plan), goal?.act, { kind: "act", text: act.trim(), modules: [actModule] });
    drop();
    onSaved(plan);
  };

  return (
    <FormPanel
      {...{ t, errors, restored, drop, onCancel }}
      label={old ? `${t.change}${colon()}${old.text}` : kind === "aim" ? t.aimAdd : t.goalAdd}
      onSave={save}
    >
      <TextField
        id={`${id}-what`}
        label={t.what}
        hint={t.whatHint}
        error={errors[`${id}-what`]}
        value={what}
        onInput={(text) => set({ what: text })}
      />
      {kind === "goal" && (
        <Choices
          id={`${id}-branch`}
          type="radio"
          label={t.branch}
          error={errors[`${id}-branch`]}
          options={BRANCHES.map((one) => [
            one,
            <>
              {t[one]} <span class="small">({t[`${one}Hint`]})</span>
            </>,
          ])}
          chosen={branch ? [branch] : []}
          onChoose={(one) => set({ branch: one })}
        />
      )}
      <Choices
        id={`${id}-modules`}
        type="checkbox"
        class="columns"
        label={t.modules}
        hint={t.modulesHint}
        error={errors[`${id}-modules`]}
        options={Object.keys(data).map((slug) => [
          slug,
          fill(t.moduleMinutes, {
            title: titleIn(acts, slug),
            n: data[slug]?.minutes ?? 0,
          }),
        ])}
        chosen={modules}
        onChoose={toggleModule}
      />
      {kind === "goal" && (
        <Choices
          id={`${id}-days`}
          type="checkbox"
          class="row"
          label={t.days}
          error={errors[`${id}-days`]}
          options={WEEKDAYS.map((day) => [String(day), weekdayName(day)])}
          chosen={days}
          onChoose={(day) => set({ days: toggled(days, day) })}
        />
      )}
      <TextField
        id={`${id}-until`}
        type="date"
        label={t.until}
        error={errors[`${id}-until`]}
        value={until}
        onInput={(day) => set({ until: day })}
      />
      {laid?.end !== undefined && (
        <p class="laid">{fill(t.preview, { n: laid.minutes, date: dayName(laid.end) })}</p>
      )}
      {chosen.length > 1 && (
        <SelectField
          id={`${id}-act-of`}
          label={t.actFrom}
          value={actModule}
          options={chosen.map((slug) => [slug, titleIn(acts, slug)])}
          onChange={takeAct}
        />
      )}
      <TextField
        id={`${id}-act`}
        rows={3}
        label={t.act}
        hint={t.actHint}
        error={errors[`${id}-act`]}
        value={act}
        onInput={(text) => set({ act: text })}
      />
      <Variants {...props} module={actModule} role={role} />
    </FormPanel>
  );
}

const toggled = (list: readonly string[], value: string): string[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** Records what is new of a plan. */
function record(
  plan: string,
  before: object | undefined,
  now: Omit<Planned, "type" | "plan">,
): void {
  const fresh = changed(before, now);
  if (fresh) append({ type: "planned", plan, ...fresh });
}
