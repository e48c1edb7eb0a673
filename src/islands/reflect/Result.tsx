import { Fragment, type RefObject } from "preact";
import { useState } from "preact/hooks";
import { change, lowest, NOTABLE_CHANGE, profile } from "#core/assess/score.ts";
import { sittings } from "#core/assess/sittings.ts";
import { fill } from "#core/i18n/fill.ts";
import type { Recorded } from "#core/record/event.ts";
import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { sentences } from "#islands/sentences.ts";
import type { AssessmentProps } from "./Assessment.tsx";
import { Evidence } from "./Evidence.tsx";
import { groupHeads, marks, Profile } from "./Profile.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { Talk } from "./Talk.tsx";
import { Views } from "./Views.tsx";

interface Props extends AssessmentProps {
  readonly index: ItemIndex;
  readonly record: Summary;
  readonly sat: readonly Recorded<"assessed">[];
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly again: () => void;
  readonly erase: () => void;
}

const dateOf = (at: number): string =>
  new Date(at).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });

/** What came of the latest sitting: a profile and where to begin, never a grade. */
export function Result({ t, sheet, index, record, sat, heading, again, erase }: Props) {
  const { latest, before } = sittings(sat, sheet.rev);
  if (latest === undefined) return null;
  const scores = profile(sheet.areas, latest.answers);
  const earlier = before && profile(sheet.areas, before.answers);
  const moved = earlier && change(earlier, scores);
  const was = earlier && new Map(earlier.map(({ area, score }) => [area, score]));
  const heads = groupHeads(sheet);
  const person = sheet.subject === "person";
  const role = latest.role && sheet.words.roles[latest.role];
  return (
    <section class={person ? "result" : "result one-page"}>
      <h2 ref={heading} tabIndex={-1}>
        {person ? t.profile : t.diagnosis}
      </h2>
      <p class="small">
        {sentences(
          fill(t.answeredOn, { date: dateOf(latest.at) }),
          role ? fill(t.seenAs, { role }) : false,
          before !== undefined && fill(t.comparedWith, { date: dateOf(before.at) }),
        )}
      </p>
      <p>{person ? t.noGradePerson : t.noGradeUnit}</p>
      <div class="both">
        <Profile
          t={t}
          sheet={sheet}
          scores={scores}
          title={person ? t.profile : t.diagnosis}
          {...(was && { before: was })}
        />
        <table class="figures">
          <caption class="sr">{t.table}</caption>
          <thead>
            <tr>
              <th scope="col">{t.area}</th>
              <th scope="col">{t.now}</th>
              {moved && <th scope="col">{t.change}</th>}
            </tr>
          </thead>
          <tbody>
            {scores.map(({ area, score }) => (
              <Fragment key={area}>
                {heads.has(area) && (
                  <tr>
                    <th scope="colgroup" colSpan={moved ? 3 : 2} class="head">
                      {heads.get(area)}
                    </th>
                  </tr>
                )}
                <tr data-area={area}>
                  <th scope="row">{sheet.words.areas[area]}</th>
                  <td>{score === undefined ? t.tooLittle : marks(score)}</td>
                  {moved && <td>{changeInWords(t, moved.get(area))}</td>}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small">
        {sentences(person ? t.scalePerson : t.scaleUnit, was ? t.strokeHint : t.firstTime)}
      </p>
      <Suggestions t={t} sheet={sheet} areas={lowest(scores)} />
      {person ? (
        <Evidence t={t} sheet={sheet} scores={scores} record={record} index={index} />
      ) : (
        <>
          <Views t={t} sheet={sheet} sat={sat} />
          <Talk t={t} sheet={sheet} evidence={latest.evidence ?? {}} />
        </>
      )}
      <Acts t={t} again={again} erase={erase} />
    </section>
  );
}

/** A change with its sign; small ones are told as about the same. */
function changeInWords(t: AssessmentProps["t"], moved: number | undefined): string {
  if (moved === undefined) return "–";
  if (Math.abs(moved) < NOTABLE_CHANGE) return t.same;
  return fill(moved > 0 ? t.up : t.down, { n: marks(Math.abs(moved)) });
}

function Acts({ t, again, erase }: Pick<Props, "t" | "again" | "erase">) {
  const [asked, setAsked] = useState(false);
  return (
    <p class="acts screen">
      <button type="button" class="go" onClick={() => print()}>
        {t.print}
      </button>{" "}
      <button type="button" class="quiet" onClick={again}>
        {t.again}
      </button>{" "}
      <button type="button" class="quiet" onClick={() => (asked ? erase() : setAsked(true))}>
        {asked ? t.eraseYes : t.erase}
      </button>{" "}
      {asked && (
        <button type="button" class="quiet" onClick={() => setAsked(false)}>
          {t.cancel}
        </button>
      )}
    </p>
  );
}
