import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { WayStep } from "#core/plan/way.ts";
import { whenOf } from "#islands/shared/way.ts";

interface Props {
  readonly t: Strings["path"];
  readonly steps: readonly WayStep[];
  /** The home page of the language. */
  readonly home: string;
}

/** All steps of a path, those of one day or week together, each with its whole name and what it takes. */
export const Steps = ({ t, steps, home }: Props) => (
  <details>
    <summary>{fill(t.allSteps, { n: steps.length })}</summary>
    <dl class="terms tight">
      {byTime(steps, t).map(([when, together]) => (
        <div key={when}>
          <dt>{when}</dt>{" "}
          {together.map((step) => (
            <dd key={step.id}>
              <a href={`${home}${step.to}`}>{step.name}</a>{" "}
              {step.minutes !== undefined && (
                <span class="small">{fill(t.minutes, { n: step.minutes })}</span>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  </details>
);

/** Those of one day or week together, by what it is called. */
export function byTime(steps: readonly WayStep[], t: Strings["path"]): [string, WayStep[]][] {
  const groups = new Map<string, WayStep[]>();
  for (const step of steps) {
    const when = whenOf(step, t);
    groups.set(when, [...(groups.get(when) ?? []), step]);
  }
  return [...groups];
}
