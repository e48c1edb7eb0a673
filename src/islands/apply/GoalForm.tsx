import { fill } from "#core/i18n/fill.ts";
import { isDay, later } from "#core/plan/date.ts";
import { actOf, branchOf, type Goal, studyMinutes } from "#core/plan/goals.ts";
import { pace } from "#core/plan/pace.ts";
import { variantsFor } from "#core/plan/roles.ts";
import type { Planned } from "#core/record/event.ts";
import { append } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { dayName, today, weekdayName } from "./days.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { Choices, SelectField, TextField } from "./Fields.tsx";
import { newId } from "./new-id.ts";
import { roleWords } from "./role-words.ts";
import { tooLong } from "./too-long.ts";
import { isBegun, useDraft } from "./use-draft.ts";
import { useErrors } from "./use-errors.ts";

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

/** Twice or more a week, spread out: a start that most can keep. */
const USUAL_DAYS = ["2", "4"];

const draftName = (id: string, kind: "aim" | "goal"): string => `${id}-${kind}`;

/** Whether the form for this was begun and not finished. */
export const isGoalBegun = (id: string, kind: "aim" | "goal"): boolean =>
  isBegun(draftName(id, kind));

/** Makes or changes an aim or a goal with its act at work. */
export function GoalForm(props: Props) {
  const { t, id, kind, goal, index, data, acts, role, onSaved, onCancel } = props;
  const old = goal?.now;
  const { fields, restored, set, drop } = useDraft(draftName(id, kind), {
    what: old?.text ?? "",
    branch: old && kind === "goal" ? branchOf(old) : "",
    modules: old?.modules ?? [],
    days: old?.days?.map(String) ?? USUAL_DAYS,
    until: old?.until ?? props.until,
    act: goal?.act?.text ?? "",
    actModule: goal?.act?.modules?.[0] ?? "",
  });
  const { what, branch, modules, days, until, act, actModule } = fields;
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

  // Who changes when to study, or what, plans anew from today; the days behind stay behind.
  const kept =
    old?.from !== undefined &&
    until === old.until &&
    String([...days].sort()) === String(old.days ?? USUAL_DAYS) &&
    String(chosen) === String(old.modules);
  const from = kept ? old.from : later(old?.from ?? "", today());
  const laid =
    kind === "goal" && chosen.length > 0 && days.length > 0 && isDay(until)
      ? pace(
          {
            studies: chosen.map((module) => ({
              module,
              minutes: studyMinutes(index, data, module),
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
    const wanted: Planned = {
      type: "planned",
      plan,
      kind,
      text: what.trim(),
      modules: chosen,
      from,
      until,
      ...(kind === "goal" && {
        days: days.map(Number).sort(),
        branch: branch as "professional" | "comprehensive",
      }),
    };
    saveChanges(wanted, old);
    saveChanges(
      { type: "planned", plan: actOf(plan), kind: "act", text: act.trim(), modules: [actModule] },
      goal?.act,
    );
    drop();
    onSaved(plan);
  };

  const cancel = () => {
    drop();
    onCancel();
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
      <ErrorSummary title={t.problem} errors={errors} />
      {restored && <p class="small">{t.begun}</p>}
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
          options={(["professional", "comprehensive"] as const).map((one) => [
            one,
            <>
              {t[one]} <span class="small">({t[`${one}Hint`]})</span>
            </>,
          ])}
          chosen={[branch]}
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
            n: studyMinutes(index, data, slug),
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
      <p class="acts">
        <button type="submit" class="go">
          {t.save}
        </button>{" "}
        <button type="button" class="quiet" onClick={cancel}>
          {t.cancel}
        </button>
      </p>
    </form>
  );
}

/** How others would do a module's act: examples, with the one for the learner's role first. */
function Variants({
  t,
  acts,
  module,
  role,
}: Pick<Props, "t" | "acts" | "role"> & { module: string }) {
  const variants = acts[module]?.variants;
  if (!variants) return null;
  const words = roleWords(t);
  const names = {
    leading: words.leading,
    cadre: words.cadre,
    staff: `${words["non-party"]} / ${words.temporary}`,
  };
  return (
    <ul class="small variants">
      {variantsFor(role).map((variant) => (
        <li key={variant}>{fill(t.variant, { role: names[variant], text: variants[variant] })}</li>
      ))}
    </ul>
  );
}

const toggled = (list: readonly string[], value: string): string[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** Records what differs from before: another computer may have changed the rest. */
function saveChanges(wanted: Planned, old: object | undefined): void {
  const before = (old ?? {}) as Readonly<Record<string, unknown>>;
  const changed = Object.entries(wanted).filter(
    ([key, value]) =>
      key === "type" || key === "plan" || JSON.stringify(before[key]) !== JSON.stringify(value),
  );
  if (changed.length > 2) append(Object.fromEntries(changed) as unknown as Planned);
}
