import type { AreaScore } from "#core/assess/score.ts";
import { modulesFor } from "#core/assess/suggest.ts";
import { count } from "#core/i18n/fill.ts";
import { colon } from "#islands/shared/sentences.ts";
import { moduleHref } from "#islands/site/address.ts";
import type { AssessmentProps } from "./types.ts";

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
    <section class="begin">
      <h3>{t.lowest}</h3>
      <p>{areas.length > 0 ? t.lowestText : t.lowestNone}</p>
      {areas.map(({ area }) => {
        const module = given.get(area) ?? "";
        const suggestion = sheet.suggestions[module];
        return (
          <div class="panel" key={area} data-area={area}>
            <p>
              <b>{sheet.words.areas[area]}</b>
            </p>
            {suggestion && (
              <>
                <p>
                  {t.module}
                  {colon()}
                  <a href={moduleHref(module)}>{suggestion.title}</a>
                </p>
                <p>
                  <a href={moduleHref(module, "at-work")}>{t.act}</a>{" "}
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
