import { useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { actOf, type Goal, isOpen } from "#core/plan/goals.ts";
import type { Planned } from "#core/record/event.ts";
import { colon, joined } from "#islands/shared/sentences.ts";
import { moduleHref } from "#islands/site/address.ts";
import { dayName, today, weekdayName } from "#islands/site/dates.ts";
import { append } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { $drafting } from "./drafting.ts";
import { Erasing } from "./Erasing.tsx";
import { GoalForm, isGoalBegun } from "./GoalForm.tsx";
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
  const { t, acts, goal, onSaid, onGone } = props;
  const { now, act, studies, pace } = goal;
  const { plan, text = "", days, until } = now;
  const kind = now.kind === "aim" ? "aim" : "goal";
  const id = `plan-${plan}`;
  const [open, setOpen] = useState<"form" | "erase" | undefined>(() =>
    isGoalBegun(id, kind) ? "form" : undefined,
  );
  const focus = useFocus();

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

  const isLate = (pace?.over ?? 0) > 0;
  const tryIt = (look: "quiet" | "link") => (
    <button
      type="button"
      class={look}
      onClick={() => $drafting.set(act?.modules?.[0] ?? studies[0]?.module)}
    >
      {t.tryIt}
    </button>
  );
  const reopen = (
    <button type="button" class="quiet" onClick={() => leave("open", t.saved)}>
      {t.reopen}
    </button>
  );

  if (open === "form") {
    return (
      <GoalForm
        {...props}
        id={id}
        kind={kind}
        until={until ?? today()}
        onSaved={() => back(t.saved, id)}
        onCancel={() => back("", `${id}-change`)}
      />
    );
  }
  return (
    <>
      <p class="name" id={id} tabIndex={-1}>
        {text} {now.status === "done" && <b class="state">✓ {t.isDone}</b>}
        {now.status === "dropped" && <b class="small">{t.isDropped}</b>}
      </p>
      {until !== undefined && (
        <p class="small whole">
          {days?.length
            ? fill(t.rangeDays, { days: joined(days.map(weekdayName)), date: dayName(until) })
            : fill(t.range, { date: dayName(until) })}
        </p>
      )}
      <ul class="studies">
        {studies.map(({ module, done }) => {
          const fit = pace?.fits.get(module);
          return (
            <li key={module}>
              <a href={moduleHref(module)}>{titleIn(acts, module)}</a>{" "}
              {done !== undefined ? (
                <b class="state small">✓ {t.studied}</b>
              ) : (
                fit !== undefined &&
                isOpen(goal) && (
                  <span class="small whole">{fill(t.fits, { date: dayName(fit) })}</span>
                )
              )}
            </li>
          );
        })}
      </ul>
      {isOpen(goal) && (
        <PaceWords
          {...props}
          onReplan={(fields) => {
            set(fields, t.replanned);
            focus(id);
          }}
        />
      )}
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
          onNo={() => back("", `${id}-erase`)}
          onYes={() => {
            append({ type: "erased", target: { plan } });
            append({ type: "erased", target: { plan: actOf(plan) } });
            onSaid(t.erased);
            onGone();
          }}
        />
      ) : (
        <div class="acts screen" role="group" aria-labelledby={id}>
          {/* One act of a card stands out: where its days slipped, that is the new day. */}
          {isOpen(goal) ? !isLate && tryIt("quiet") : reopen}
          <div>
            {isOpen(goal) && (
              <>
                {isLate && tryIt("link")}
                <button type="button" class="link" onClick={() => leave("done", t.finished)}>
                  {t.finish}
                </button>
                <button
                  type="button"
                  class="link"
                  id={`${id}-change`}
                  onClick={() => to("form", `${id}-what`)}
                >
                  {t.change}
                </button>
                <button type="button" class="link" onClick={() => leave("dropped", t.dropped)}>
                  {t.drop}
                </button>
              </>
            )}
            <button
              type="button"
              class="link"
              id={`${id}-erase`}
              onClick={() => to("erase", `${id}-no`)}
            >
              {t.erase}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** The pace in words, and a new start where days were missed. */
function PaceWords({
  t,
  goal: { now, pace, studies },
  onReplan,
}: Pick<Props, "t" | "goal"> & { readonly onReplan: (fields: Partial<Planned>) => void }) {
  if (studies.length > 0 && studies.every(({ done }) => done !== undefined)) {
    return <p>{t.allStudied}</p>;
  }
  const end = pace?.end;
  const until = now.until;
  if (!pace || end === undefined || until === undefined) return null;
  if (pace.over === 0) {
    const next = pace.sittings[0]?.date ?? end;
    return (
      <p class="whole">
        {fill(t.pace, { n: pace.minutes, next: dayName(next), end: dayName(end) })}
      </p>
    );
  }
  const { minutesToKeep } = pace;
  // Aims stand below their part's heading, goals below that of their branch.
  const Heading = now.kind === "aim" ? "h4" : "h5";
  const days = { end: dayName(end), until: dayName(until) };
  return (
    <div class="panel whole">
      <Heading>{t.late}</Heading>
      <p>{fill(t.moved, { n: pace.minutes, ...days })}</p>
      <p class="acts screen">
        <button type="button" class="quiet" onClick={() => onReplan({ from: today(), until: end })}>
          {fill(t.moveDay, days)}
        </button>{" "}
        {minutesToKeep !== undefined && (
          <button type="button" class="link" onClick={() => onReplan({ from: today() })}>
            {fill(t.keepDay, { n: minutesToKeep, ...days })}
          </button>
        )}
      </p>
    </div>
  );
}
