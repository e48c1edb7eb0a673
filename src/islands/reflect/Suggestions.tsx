import type { AreaScore } from "#core/assess/score.ts";
import { modulesFor } from "#core/assess/suggest.ts";
import { count, fill } from "#core/i18n/fill.ts";
import { colon } from "#islands/sentences.ts";
import type { AssessmentProps } from "./Assessment.tsx";
import { marks } from "./Profile.tsx";

/** For each of the lowest areas, a module that teaches it and that module's act at work. */
export function Suggestions({
  t,
  sheet,
  areas,
}: AssessmentProps & { readonly areas: readonly AreaScore[] }) {
  const given = modulesFor(
    areas.flatMap(({ area }) => sheet.areas.filter(({ id }) => id === area)),
  );
  return (
    <section>
      <h3>{t.lowest}</h3>
      <p>{areas.length > 0 ? t.lowestText : t.lowestNone}</p>
      {areas.map(({ area, score = 0 }) => {
        const suggestion = sheet.suggestions[given.get(area) ?? ""];
        return (
          <div class="panel" key={area} data-area={area}>
            <p>
              <b>{sheet.words.areas[area]}</b>{" "}
              <span class="small">{fill(t.ofFour, { n: marks(score) })}</span>
            </p>
            {suggestion && (
              <>
                <p>
                  {t.module}
                  {colon()}
                  <a href={suggestion.href}>{suggestion.title}</a>
                </p>
                <p>
                  <a href={`${suggestion.href}#at-work`}>{t.act}</a>{" "}
                  <span class="small">{count(t.minutes, suggestion.minutes)}</span>
                  <br />
                  {suggestion.act}
                </p>
              </>
            )}
          </div>
        );
      })}
    </section>
  );
}
