import { useStore } from "@nanostores/preact";
import { useState } from "preact/hooks";
import { BRANCHES, balanceOf, branchOf, type Goal, goalsOf, isOpen } from "#core/plan/goals.ts";
import { ROLE_SETTING } from "#core/plan/roles.ts";
import { setting } from "#core/record/state.ts";
import { addDays } from "#core/time/day.ts";
import { isoDate } from "#core/time/instant.ts";
import { colon } from "#islands/shared/sentences.ts";
import { today } from "#islands/site/dates.ts";
import { Said } from "#islands/site/Said.tsx";
import { $record } from "#stores/record.ts";
import { BalanceBar } from "./BalanceBar.tsx";
import { CalendarExport } from "./CalendarExport.tsx";
import type { ApplyProps } from "./data.ts";
import { GoalCard } from "./GoalCard.tsx";
import { GoalForm, isGoalBegun } from "./GoalForm.tsx";
import { useFocus } from "./use-focus.ts";

const KINDS = ["aim", "goal"] as const;

/** How long goals and aims are meant to take at first, in days. */
const GOAL_DAYS = 28;
const AIM_DAYS = 365;

/** The long-term aim, the short-term goals in two branches with their balance, and the calendar file. */
export function Plan(props: ApplyProps) {
  const { t, index, data } = props;
  const record = useStore($record);
  const [form, setForm] = useState<"aim" | "goal" | undefined>(() =>
    KINDS.find((kind) => isGoalBegun("new", kind)),
  );
  const [said, setSaid] = useState("");
  const focus = useFocus();
  const { aims, goals } = goalsOf(record, index, data, today(), isoDate);
  const aim = aims.filter(isOpen);
  const closed = [...aims, ...goals].filter((goal) => !isOpen(goal));
  const role = setting(record, ROLE_SETTING);

  const open = (kind: "aim" | "goal") => {
    setForm(kind);
    setSaid("");
    focus("new-what");
  };
  const close = (words: string, to: string) => {
    setForm(undefined);
    setSaid(words);
    focus(to);
  };
  const card = (goal: Goal) => (
    <li key={goal.now.plan}>
      <GoalCard
        {...props}
        goal={goal}
        role={role}
        onSaid={setSaid}
        onGone={() => focus("plan-said")}
      />
    </li>
  );
  const newForm = (kind: "aim" | "goal") => (
    <GoalForm
      {...props}
      id="new"
      kind={kind}
      role={role}
      until={addDays(today(), kind === "aim" ? AIM_DAYS : GOAL_DAYS)}
      onSaved={(plan) => close(t.saved, `plan-${plan}`)}
      onCancel={() => close("", `add-${kind}`)}
    />
  );

  return (
    <>
      <h3>{t.aim}</h3>
      {aim.length > 0 && <ul class="plain cards">{aim.map(card)}</ul>}
      {aim.length === 0 && form !== "aim" && (
        <>
          <p>{t.aimNone}</p>
          <p class="screen">
            <button type="button" class="quiet" id="add-aim" onClick={() => open("aim")}>
              {t.aimAdd}
            </button>
          </p>
        </>
      )}
      {form === "aim" && newForm("aim")}
      <div class="goals">
        <h3>{t.goals}</h3>
        {form !== "goal" && (
          <button type="button" class="quiet screen" id="add-goal" onClick={() => open("goal")}>
            {t.goalAdd}
          </button>
        )}
      </div>
      {form === "goal" && newForm("goal")}
      <div class="branches">
        {goals.some(isOpen) &&
          BRANCHES.map((branch) => {
            const mine = goals.filter((goal) => isOpen(goal) && branchOf(goal.now) === branch);
            return (
              <section key={branch} class={branch}>
                <div class="kind">
                  <h4>{t[branch]}</h4>
                  <p class="small">
                    {colon()}
                    {t[`${branch}Hint`]}
                  </p>
                </div>
                {mine.length > 0 ? (
                  <ul class="plain cards">{mine.map(card)}</ul>
                ) : (
                  <p class="small">{t.goalNone}</p>
                )}
              </section>
            );
          })}
      </div>
      <Said t={t} words={said} id="plan-said" />
      <BalanceBar t={t} balance={balanceOf(goals)} />
      {closed.length > 0 && (
        <details class="closed">
          <summary>{t.closed}</summary>
          <ul class="plain cards">{closed.map(card)}</ul>
        </details>
      )}
      <CalendarExport {...props} goals={goals} record={record} />
    </>
  );
}
