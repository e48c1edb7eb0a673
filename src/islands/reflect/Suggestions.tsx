import { type AreaScore, levelWith } from "#core/assess/score.ts";
import { modulesFor } from "#core/assess/suggest.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { oneDecimal } from "#islands/shared/Dumbbells.tsx";
import { colon, space } from "#islands/shared/sentences.ts";
import { homeHref, moduleHref } from "#islands/site/address.ts";
import type { AssessmentProps } from "./types.ts";

interface Props extends AssessmentProps {
  readonly ending: Strings["ending"];
  readonly scores: readonly AreaScore[];
  /** The lowest two of them. */
  readonly areas: readonly AreaScore[];
  /** Whether the scores are the lower ones of two sides. */
  readonly ofSides: boolean;
  /** Those whose score is told above. */
  readonly told: readonly string[];
}

/** So many are a choice; more that stand as low have their module alone, and still more are left to the picture. */
const CARDS = 3;

/**
 * For each of the lowest areas, that which can be done at work and the module that teaches it. The first of them leads: one is
 * enough to begin with.
 */
export function Suggestions({ t, ending, sheet, scores, areas: two, ofSides, told }: Props) {
  const also = levelWith(scores, two);
  const areas = two.length + also.length > CARDS ? two : [...two, ...also];
  const level = two.length + also.length;
  const rest = areas.length === level || also.length > CARDS ? [] : also;
  const given = modulesFor(
    [...areas, ...rest].flatMap(({ area }) => sheet.areas.filter(({ id }) => id === area)),
  );
  const standing = ({ area, score }: AreaScore) =>
    score !== undefined &&
    !told.includes(area) && (
      <span class="small screen">{fill(t.lowestScore, { score: oneDecimal(score) })}</span>
    );
  return (
    <section class="begin">
      <h3 id="begin">{t.lowest}</h3>
      <p>
        {areas.length === 0
          ? t.lowestNone
          : level > areas.length
            ? count(ofSides ? t.lowestSides : t.lowestLevel, level)
            : t.lowestText}
      </p>
      {areas.map((scored, at) => {
        const { area } = scored;
        const module = given.get(area) ?? "";
        const suggestion = sheet.suggestions[module];
        return (
          <div class="panel" key={area} data-area={area}>
            <p>
              <b>{sheet.words.areas[area]}</b> {standing(scored)}
            </p>
            {suggestion && (
              <>
                <p>
                  {suggestion.act}
                  {space()}
                  <span class="small">{count(t.minutes, suggestion.minutes)}</span>
                </p>
                <p class="acts">
                  <a
                    class={`${at === 0 ? "go" : "quiet"} screen`}
                    href={`${homeHref()}apply/?${module}#log`}
                  >
                    {ending.tryIt}
                  </a>{" "}
                  <span class="of">
                    {t.module}
                    {colon()}
                    <a href={moduleHref(module)}>{suggestion.title}</a>
                  </span>
                </p>
              </>
            )}
          </div>
        );
      })}
      {rest.map(({ area }) => {
        const module = given.get(area) ?? "";
        return (
          <p class="screen" key={area} data-area={area}>
            {fill(t.lowestAlso, { area: sheet.words.areas[area] ?? "" })}
            {space()}
            {t.module}
            {colon()}
            <a href={moduleHref(module)}>{sheet.suggestions[module]?.title}</a>
          </p>
        );
      })}
    </section>
  );
}
