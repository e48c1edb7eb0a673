import { count } from "#core/i18n/fill.ts";
import { type Scheduled, STRENGTHS, strengthOf, strengths } from "#core/review/schedule.ts";
import { moduleHref } from "#islands/question/bank.ts";
import type { ReviewProps } from "./ReviewPage.tsx";

interface Props extends Pick<ReviewProps, "t" | "titles"> {
  readonly items: readonly Scheduled[];
}

/** What is strong and what is fading, in words and as one bar; by module in a table. */
export function Strengths({ t, titles, items }: Props) {
  const of = items.map(strengthOf);
  let from = 0;
  const parts = STRENGTHS.map((strength) => {
    const n = of.filter((each) => each === strength).length;
    const x = from;
    from += n;
    return { strength, n, x };
  });
  return (
    <section>
      <h2>{t.strength}</h2>
      <svg
        class="strength"
        viewBox={`0 0 ${items.length} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {parts.map(({ strength, n, x }) => (
          <rect key={strength} class={strength} x={x} width={n} height="1" />
        ))}
      </svg>
      <ul class="plain swatches">
        {parts.map(({ strength, n }) => (
          <li key={strength}>
            <svg viewBox="0 0 1 1" aria-hidden="true" focusable="false">
              <rect class={strength} width="1" height="1" />
            </svg>
            {count(t[`${strength}Is`], n)}
          </li>
        ))}
      </ul>
      <p class="small">{t.strengthRule}</p>
      <details>
        <summary>{t.byModule}</summary>
        <table class="figures strengths">
          <thead>
            <tr>
              <th scope="col">{t.module}</th>
              {STRENGTHS.map((strength) => (
                <th key={strength} scope="col">
                  {t[strength]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {strengths(items).map(({ module, counts }) => (
              <tr key={module}>
                <th scope="row">
                  <a href={moduleHref(module)}>{titles[module]}</a>
                </th>
                {STRENGTHS.map((strength) => (
                  <td key={strength}>{counts[strength]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
