import { useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Walk } from "#core/plan/way.ts";
import { homeHref } from "#islands/site/address.ts";
import { today } from "#islands/site/dates.ts";
import { briefDay } from "./brief-day.ts";
import { whenOf } from "./way.ts";

interface Props {
  readonly t: Strings["path"];
  readonly walk: Walk;
}

type Next = NonNullable<Walk["next"]>;

/** The step that comes next, with the button that leads to it. */
export function NextStep({ t, walk: { next } }: Props) {
  if (next === undefined) return null;
  const { begun } = next;
  const takes = begun
    ? fill(t.left, { ...begun })
    : next.minutes === undefined
      ? ""
      : fill(t.minutes, { n: next.minutes });
  const isToday = next.date === today();
  const facts = [whenOf(next, t), isToday ? "" : briefDay(next.date), takes];
  const words = fill(isToday ? t.now : t.next, { step: next.name });
  return (
    <>
      <p class="small">{facts.filter((fact) => fact !== "").join(" · ")}</p>
      <p>
        {next.do === "task" ? (
          words
        ) : (
          <a class="go" href={`${homeHref()}${next.to}`}>
            {words}
          </a>
        )}
      </p>
    </>
  );
}

/** The same in few lines, where that step comes on a later day. */
export const LaterStep = ({ t, next }: { readonly t: Props["t"]; readonly next: Next }) => (
  <>
    <p class="small">{t.early}</p>
    <p>
      <a href={`${homeHref()}${next.to}`}>{next.name}</a>
      <span class="small">
        {briefDay(next.date)}
        {next.begun && ` · ${fill(t.left, { ...next.begun })}`}
      </span>
    </p>
  </>
);

/** How far a path is, at a glance: its heading says the same in words. */
export const PathBar = ({ walk: { steps, next } }: Pick<Props, "walk">) => (
  <div class="way-bar" aria-hidden="true">
    {steps.map(({ id, done }) => (
      <i key={id} class={done ? "done" : id === next?.id ? "next" : undefined} />
    ))}
  </div>
);

/** The steps of a path in rows: done, next, and to come. A phone shows those around the next one, and all when asked. */
export function PathStrip({ t, walk: { steps, next } }: Props) {
  const [all, showAll] = useState(false);
  const at = next ? steps.findIndex(({ id }) => id === next.id) : steps.length - 1;
  const first = Math.max(0, Math.min(at - 1, steps.length - 3));
  return (
    <>
      <ol class="way plain" data-all={all ? "" : undefined}>
        {steps.map((step, nth) => (
          <li
            key={step.id}
            class={step.done ? "done" : undefined}
            data-far={nth < first || nth > first + 2 ? "" : undefined}
            aria-current={nth === at && next ? "step" : undefined}
          >
            <b>{whenOf(step, t)}</b>
            <a href={`${homeHref()}${step.to}`}>{step.name}</a>
            <span class="small">
              {step.done ? (
                <>
                  <span aria-hidden="true">✓ </span>
                  {t.done}
                </>
              ) : step.date === today() ? (
                t.today
              ) : (
                briefDay(step.date)
              )}
            </span>
          </li>
        ))}
      </ol>
      {!all && steps.length > 3 && (
        <p class="way-all">
          <button type="button" onClick={() => showAll(true)}>
            {fill(t.allSteps, { n: steps.length })}
          </button>
        </p>
      )}
    </>
  );
}
