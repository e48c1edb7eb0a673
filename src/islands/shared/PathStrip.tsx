import type { Strings } from "#core/i18n/strings.ts";
import type { Walk } from "#core/plan/way.ts";
import { homeHref } from "#islands/site/address.ts";
import { dayName } from "#islands/site/dates.ts";
import { whenOf } from "./way.ts";

interface Props {
  readonly t: Strings["path"];
  readonly walk: Walk;
}

/** The steps of a path in a row: done, next, and to come. */
export const PathStrip = ({ t, walk: { steps, next } }: Props) => (
  <ol class="way plain">
    {steps.map((step) => (
      <li
        key={step.id}
        class={step.done ? "done" : undefined}
        aria-current={step === next ? "step" : undefined}
      >
        <b>{whenOf(step, t)}</b>
        <a href={`${homeHref()}${step.to}`}>{step.label}</a>
        <span class="small">{step.done ? t.done : dayName(step.date)}</span>
      </li>
    ))}
  </ol>
);
