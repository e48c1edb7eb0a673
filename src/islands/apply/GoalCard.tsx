import { useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { actOf, type Goal, isOpen } from "#core/plan/goals.ts";
import type { Planned } from "#core/record/event.ts";
import { colon, joined } from "#islands/shared/sentences.ts";
import { moduleHref } from "#islands/site/address.ts";
import { dayName, today, weekdayName } from "#islands/site/dates.ts";
import { append } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { $drafting, written } from "./drafting.ts";
import { Erasing } from "./Erasing.tsx";
import { Facts } from "./Facts.tsx";
import { GoalForm, isGoalBegun } from "./GoalForm.tsx";
import { More } from "./More.tsx";
import { OneRow } from "./OneRow.tsx";
import { useFocus } from "./use-focus.ts";

interface Props extends ApplyProps {
  readonly goal: Goal;
  readonly role: unknown;
  readonly onSaid: (words: string) => void;
  /** Called when the card leaves its list, and the focus is lost with it: the caller moves the focus. */
  readonly onGone: () => void;
}

/** An aim or a goal as it stands, with all that can be done with it. */
export function GoalCard(props: Props) {
  const { t, goal, onSaid, onGone } = props;
  const { now, act, studies, pace } = goal;
  const { plan, text = "", days, until } = now;
  const kind = now.kind === "aim" ? "aim" : "goal";
  const id = `plan-${plan}`;
  const [open, setOpen] = useState<"form" | "erase" | undefined>(() =>
    isGoalBegun(id, kind) ? "form" : undefined,
  );
  const focus = useFocus();
  const isAllStudied = studies.length > 0 && studies.every(({ done }) => done !== undefined);
  const isLate = !isAllStudied && (pace?.over ?? 0) > 0;
  /** One row tells how it stands. It stays unfolded while something is done with it, and while it is new. */
  const [isUnfolded, setUnfolded] = useState(open !== undefined || written.has(id));

  const to = (what: "form" | "erase", field: string) => {
    setOpen(what);
    onSaid("");
    focus(field);
  };
  const back = (words: string, field: string) => {
    setOpen(undefined);
    onSaid(words);
    focus(field);
  };
  const set = (fields: Partial<Planned>, words: string) => {
    append({ type: "planned", plan, ...fields });
    onSaid(words);
  };
  const leave = (status: "open" | "done" | "dropped", words: string) => {
    set({ status }, words);
    onGone();
  };

  if (open === "form") {
    return (
      <GoalForm
        {...props}
        id={id}
        kind={kind}
        until={until ?? today()}
        onSaved={() => back(t.saved, id)}
        onCancel={() => back("", `${id}-more`)}
      />
    );
  }
  const next = pace?.over === 0 ? pace.sittings[0]?.date : undefined;
  const body = (
    <>
      <Facts
        rows={[
          ...(studies.length > 0
            ? [[count(t.studyModules, studies.length), <Studies key={id} {...props} />] as const]
            : []),
          ...(until === undefined ? [] : [[t.goalDate, dayName(until)] as const]),
          ...(until !== undefined && days?.length
            ? [[t.studyDays, joined(days.map(weekdayName))] as const]
            : []),
          ...(isOpen(goal) && pace && next !== undefined
            ? [[t.paceNext, fill(t.paceDay, { day: dayName(next), n: pace.minutes })] as const]
            : []),
        ]}
      />
      {isOpen(goal) && isAllStudied && <p>{t.allStudied}</p>}
      {act?.text && (
        <p class="at-work">
          <b>{t.ifThen}</b>
          {colon()}
          {act.text}
        </p>
      )}
      {open === "erase" ? (
        <Erasing
          t={t}
          name={text}
          id={`${id}-no`}
          onNo={() => back("", `${id}-more`)}
          onYes={() => {
            append({ type: "erased", target: { plan } });
            append({ type: "erased", target: { plan: actOf(plan) } });
            onSaid(t.erased);
            onGone();
          }}
        />
      ) : (
        <div class="acts screen" role="group" aria-labelledby={id}>
          {isOpen(goal) ? (
            <button
              type="button"
              class="quiet"
              onClick={() => $drafting.set(act?.modules?.[0] ?? studies[0]?.module)}
            >
              {t.tryIt}
            </button>
          ) : (
            <button type="button" class="quiet" onClick={() => leave("open", t.saved)}>
              {t.reopen}
            </button>
          )}
          <More t={t} id={id}>
            {isOpen(goal) && (
              <>
                <button type="button" class="link" onClick={() => leave("done", t.finished)}>
                  {t.finish}
                </button>
                <button type="button" class="link" onClick={() => to("form", `${id}-what`)}>
                  {t.change}
                </button>
                <button type="button" class="link" onClick={() => leave("dropped", t.dropped)}>
                  {t.drop}
                </button>
              </>
            )}
            <button type="button" class="link" onClick={() => to("erase", `${id}-no`)}>
              {t.erase}
            </button>
          </More>
        </div>
      )}
    </>
  );
  if (isOpen(goal)) {
    const end = isAllStudied ? undefined : pace?.end;
    return (
      <OneRow
        id={id}
        isUnfolded={isUnfolded}
        onFold={setUnfolded}
        row={
          <>
            {text}{" "}
            <span class="small whole">
              {isAllStudied && <b class="state">✓ {t.studied}</b>}
              {isLate && (
                <>
                  <b class="state is-due">{t.late}</b> <span class="screen">{t.seeDue}</span>
                </>
              )}{" "}
              {end !== undefined && (
                <>
                  {t.paceEnd}
                  {colon()}
                  {isLate ? dayName(end) : fill(t.inTime, { end: dayName(end) })}
                </>
              )}
            </span>
          </>
        }
      >
        {body}
      </OneRow>
    );
  }
  return (
    <>
      <p class="name" id={id} tabIndex={-1}>
        {text} {now.status === "done" && <b class="state">✓ {t.isDone}</b>}
        {now.status === "dropped" && <b class="small">{t.isDropped}</b>}
      </p>
      {body}
    </>
  );
}

/** The modules of a goal: what is studied, and by when the others are likely to be, where they are several. */
const Studies = ({ t, acts, goal }: Pick<Props, "t" | "acts" | "goal">) => (
  <ul class="plain studies">
    {goal.studies.map(({ module, done }) => {
      const fit = goal.studies.length > 1 ? goal.pace?.fits.get(module) : undefined;
      return (
        <li key={module} class={done === undefined ? undefined : "done"}>
          <a href={moduleHref(module)}>{titleIn(acts, module)}</a>{" "}
          {done !== undefined ? (
            <b class="state small">{t.studied}</b>
          ) : (
            fit !== undefined &&
            isOpen(goal) && <span class="small whole">{fill(t.fits, { date: dayName(fit) })}</span>
          )}
        </li>
      );
    })}
  </ul>
);
