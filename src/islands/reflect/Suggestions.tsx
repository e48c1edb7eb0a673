import type { AreaScore } from "#core/assess/score.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { AssessmentProps } from "./Assessment.tsx";
import { marks } from "./Profile.tsx";

/** For each of the lowest areas, the module that teaches it and that module's act at work. */
export function Suggestions({
  t,
  sheet,
  areas,
}: AssessmentProps & { readonly areas: readonly AreaScore[] }) {
  return (
    <section>
      <h3>{t.lowest}</h3>
      <p>{areas.length > 0 ? t.lowestText : t.lowestNone}</p>
      {areas.map(({ area, score = 0 }) => {
        const suggestion = sheet.areas.find(({ id }) => id === area)?.suggestion;
        return (
          <div class="panel" key={area} data-area={area}>
            <p>
              <b>{sheet.words.areas[area]}</b>{" "}
              <span class="small">{fill(t.ofFour, { n: marks(score) })}</span>
            </p>
            {suggestion && (
              <>
                <p>
                  {t.module} <a href={suggestion.href}>{suggestion.title}</a>
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
