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
  const facts = [whenOf(next, t), next.date === today() ? t.today : briefDay(next.date), takes];
  return (
    <>
      {next.do !== "task" && (
        <p>
          <a class="go" href={`${homeHref()}${next.to}`}>
            {fill(t.next, { step: next.name })}
          </a>
        </p>
      )}
      <p class="small">{facts.filter((fact) => fact !== "").join(" · ")}</p>
    </>
  );
}

/** The same in a line, where that step comes on a later day. */
export const LaterStep = ({ t, next }: { readonly t: Props["t"]; readonly next: Next }) => (
  <p>
    {fill(t.early, { date: briefDay(next.date) })}
    <br />
    <a href={`${homeHref()}${next.to}`}>{next.name}</a>
    {next.begun && <span class="small"> · {fill(t.left, { ...next.begun })}</span>}
  </p>
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
              {step.done ? t.done : step.date === today() ? t.today : briefDay(step.date)}
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
