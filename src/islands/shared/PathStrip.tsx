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

interface NextProps extends Props {
  /** Whether a title above says which day or week it is. */
  readonly isTitled?: boolean;
}

type Next = NonNullable<Walk["next"]>;

/** The step that comes next, with the button that leads to it. */
export function NextStep({ t, walk: { next }, isTitled = false }: NextProps) {
  if (next === undefined) return null;
  const { begun } = next;
  const takes = begun
    ? fill(t.left, { ...begun })
    : next.minutes === undefined
      ? ""
      : fill(t.minutes, { n: next.minutes });
  const isToday = next.date === today();
  const facts = [isTitled ? "" : whenOf(next, t), isToday ? "" : briefDay(next.date), takes].filter(
    (fact) => fact !== "",
  );
  const words = fill(isToday ? t.now : t.next, { step: next.name });
  const said = facts.length > 0 && <p class="small">{facts.join(" · ")}</p>;
  return (
    <>
      {!isTitled && said}
      <p>
        {next.do === "task" ? (
          words
        ) : (
          <a class="go" href={`${homeHref()}${next.to}`}>
            {words}
          </a>
        )}
      </p>
      {isTitled && said}
    </>
  );
}

/** The same where that step comes on a later day. */
export function LaterStep({ t, next }: { readonly t: Props["t"]; readonly next: Next }) {
  const go = next.begun ? t.goOn : t.early;
  return (
    <>
      <p>
        <b>{fill(t.next, { step: next.name })}</b>{" "}
        <span class="small">{`${whenOf(next, t)} · ${briefDay(next.date)}`}</span>{" "}
        {next.begun && <span class="small">{fill(t.left, { ...next.begun })}</span>}
      </p>
      <p>
        <a
          class="quiet"
          href={`${homeHref()}${next.to}`}
          aria-label={fill(t.goTo, { go, step: next.name })}
        >
          {go}
        </a>
      </p>
    </>
  );
}

/** How far a path is, at a glance: its heading says the same in words. Today's step is dark. */
export const PathBar = ({ walk: { steps, next } }: Pick<Props, "walk">) => (
  <div class="way-bar" aria-hidden="true">
    {steps.map(({ id, done, date }) => {
      const isNow = id === next?.id && date <= today();
      return <i key={id} class={done ? "done" : isNow ? "next" : undefined} />;
    })}
  </div>
);

/** The steps of a path: done, next, and to come. */
export const PathStrip = ({ t, walk: { steps, next } }: Props) => (
  <ol class="way plain">
    {steps.map((step) => (
      <li
        key={step.id}
        class={step.done ? "done" : undefined}
        aria-current={step.id === next?.id ? "step" : undefined}
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
            fill(t.today, { date: briefDay(step.date) })
          ) : (
            briefDay(step.date)
          )}
        </span>
      </li>
    ))}
  </ol>
);
