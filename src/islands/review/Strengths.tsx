import { count } from "#core/i18n/fill.ts";
import { type Scheduled, STRENGTHS, strengthOf, strengths } from "#core/review/schedule.ts";
import { moduleHref } from "#islands/question/bank.ts";
import type { ReviewProps } from "./ReviewPage.tsx";

interface Props extends Pick<ReviewProps, "t" | "titles"> {
  readonly items: readonly Scheduled[];
}

/** What is strong and what is fading, in words; by module in a table. */
export function Strengths({ t, titles, items }: Props) {
  const states = items.map(strengthOf);
  return (
    <section>
      <h2>{t.strength}</h2>
      <ul>
        {STRENGTHS.map((strength) => (
          <li key={strength}>
            {count(t[`${strength}Is`], states.filter((state) => state === strength).length)}
          </li>
        ))}
      </ul>
      <p class="small">{t.strengthRule}</p>
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
    </section>
  );
}
