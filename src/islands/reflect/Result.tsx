import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { change, lowerOfEach, lowest, NOTABLE_CHANGE, profile } from "#core/assess/score.ts";
import { compareViews, latestByRole, sittings } from "#core/assess/sittings.ts";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Recorded } from "#core/record/event.ts";
import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { oneDecimal } from "#islands/shared/Dumbbells.tsx";
import { Ending } from "#islands/shared/Ending.tsx";
import { useFocusBack } from "#islands/shared/focus.ts";
import { ended } from "#islands/shared/sentences.ts";
import { homeHref } from "#islands/site/address.ts";
import { dateOf } from "#islands/site/dates.ts";
import { Evidence } from "./Evidence.tsx";
import { namesOf, ProfilePicture, profileFinding } from "./ProfilePicture.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { Talk } from "./Talk.tsx";
import type { AssessmentProps } from "./types.ts";
import { Views } from "./Views.tsx";
import { viewsFinding } from "./ViewsPicture.tsx";

interface Props extends AssessmentProps {
  readonly index: ItemIndex;
  readonly record: Summary;
  readonly sat: readonly Recorded<"assessed">[];
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly ending: Strings["ending"];
  /** What was just done, to be told. */
  readonly said: string;
  readonly again: () => void;
  readonly erase: () => void;
}

/** What came of the latest sitting: a profile and where to begin, never a grade. */
export function Result(props: Props) {
  const { t, ending, sheet, index, record, sat, heading, said, again, erase } = props;
  const { latest, before } = sittings(sat, sheet.rev);
  if (latest === undefined) return null;
  const scores = profile(sheet.areas, latest.answers);
  const earlier = before && profile(sheet.areas, before.answers);
  const moved = earlier && change(earlier, scores);
  const was = earlier && new Map(earlier.map(({ area, score }) => [area, score]));
  const groups = [...groupHeads(sheet)].map(([first, head]) => {
    const { group } = sheet.areas.find(({ id }) => id === first) ?? {};
    const own = sheet.areas.filter((area) => area.group === group).map(({ id }) => id);
    return { head, rows: scores.filter(({ area }) => own.includes(area)) };
  });
  const sides = latestByRole(sat, sheet.rev);
  /** Both sides answered: on paper their picture stands for that of one person. */
  const [one, other] = sheet.roles.map((each) => sides.get(each));
  /** Where they did, their picture holds what a person's would show, but for an earlier time. */
  const joint = one !== undefined && other !== undefined && before === undefined;
  const views = one && other ? compareViews(sheet.areas, one, other) : [];
  const apart = joint ? 0 : views.filter(({ parts }) => parts).length;
  const finding = profileFinding({ t, sheet }, scores, was);
  const heard = joint ? [one, other].map((side) => sideOf({ t, sheet }, side)) : [];
  const [first, second] = heard;
  /** Where to begin goes by these: of two sides, by the one that sees less. */
  const low = first && second ? lowerOfEach(first.scores, second.scores) : scores;
  const areas = lowest(low);
  const person = sheet.subject === "person";
  const otherSide = sheet.roles.find((each) => each !== latest.role);
  const otherRole = (otherSide && sheet.words.roles[otherSide]) ?? "";
  const role = latest.role && sheet.words.roles[latest.role];
  const facts = [
    fill(t.answeredOn, { date: dateOf(latest.at) }),
    ...(before ? [fill(t.comparedWith, { date: dateOf(before.at) })] : []),
    ...(before ? [t.changeHint] : []),
  ];
  return (
    <Ending
      class={`result${person ? "" : " one-page"}${one && other ? " heard" : ""}`}
      t={ending}
      leads
      title={
        <>
          <span class="eyebrow">{person ? t.profile : t.diagnosis}</span>{" "}
          {joint ? (
            viewsFinding({ t, sheet }, views).shows
          ) : (
            <span class="finding">
              {role ? fill(t.findingBy, { role, finding: finding.title }) : finding.title}
            </span>
          )}
        </>
      }
      heading={heading}
      said={said}
      stone={
        <>
          {joint ? (
            <ul class="finding">
              {heard.map(
                ({ role, named, score }) =>
                  score !== undefined && (
                    <li key={role}>
                      {fill(t.sideLowest, {
                        role,
                        score: oneDecimal(score),
                        areas: namesOf(t, sheet.words.areas, named),
                      })}
                    </li>
                  ),
              )}
            </ul>
          ) : (
            finding.named.length > 0 && (
              <ul class="finding named">
                {finding.named.map((area) => (
                  <li key={area}>{sheet.words.areas[area]}</li>
                ))}
              </ul>
            )
          )}
          {!joint && finding.more !== undefined && <p class="finding">{ended(finding.more)}</p>}
          {(areas.length > 0 || !person) && (
            <p class="screen acts jumps">
              {areas.length > 0 && (
                <a class="quiet" href="#begin">
                  {t.lowest}
                </a>
              )}{" "}
              {/* The page of a unit is there to be talked over. */}
              {!person && (
                <button
                  type="button"
                  class={areas.length > 0 ? "link" : "go"}
                  onClick={() => print()}
                >
                  {t.printUnit}
                </button>
              )}{" "}
              {apart > 0 && (
                <a href="#views">
                  {count(t.toViews, apart, { role: otherRole, of: sheet.areas.length })}
                </a>
              )}
            </p>
          )}
        </>
      }
    >
      {joint ? (
        <Views t={t} sheet={sheet} sat={sat} isWhole />
      ) : (
        <div class="own">
          <ProfilePicture
            t={t}
            sheet={sheet}
            scores={scores}
            before={was}
            isFirst={sat.length === 1}
            facts={facts}
          >
            <table class="figures">
              <thead>
                <tr>
                  <th scope="col">{t.area}</th>
                  <th scope="col">{t.now}</th>
                  {moved && <th scope="col">{t.change}</th>}
                </tr>
              </thead>
              {groups.map(({ head, rows }) => (
                <tbody key={head}>
                  <tr class="group">
                    <th scope="rowgroup" colSpan={moved ? 3 : 2} class="head">
                      {head}
                    </th>
                  </tr>
                  {rows.map(({ area, score }) => (
                    <tr key={area} data-area={area}>
                      <th scope="row">{sheet.words.areas[area]}</th>
                      <td>{score === undefined ? t.tooLittle : oneDecimal(score)}</td>
                      {moved && <td>{changeInWords(t, moved.get(area))}</td>}
                    </tr>
                  ))}
                </tbody>
              ))}
            </table>
          </ProfilePicture>
          <p>{person ? t.noGradePerson : t.noGradeUnit}</p>
        </div>
      )}
      <Suggestions
        t={t}
        ending={ending}
        sheet={sheet}
        scores={low}
        areas={areas}
        ofSides={joint}
        told={joint ? heard.flatMap(({ named }) => named) : finding.named}
      />
      {person ? (
        <Evidence t={t} sheet={sheet} scores={scores} record={record} index={index} />
      ) : (
        <>
          {!joint && <Views t={t} sheet={sheet} sat={sat} />}
          <Talk t={t} sheet={sheet} evidence={latest.evidence ?? {}} />
        </>
      )}
      <p class="acts last screen">
        {person && (
          <>
            <a class="quiet" href={`${homeHref()}reflect/unit/`}>
              {t.toUnit}
            </a>{" "}
            <button type="button" class="link" onClick={() => print()}>
              {t.print}
            </button>{" "}
          </>
        )}
        <button type="button" class="link" onClick={again}>
          {t.again}
        </button>{" "}
        <Erase t={t} erase={erase} />
      </p>
    </Ending>
  );
}

/** One side of a unit: its scores, and its lowest areas with their score, where they can be named. */
function sideOf({ t, sheet }: AssessmentProps, side: Recorded<"assessed">) {
  const scores = profile(sheet.areas, side.answers);
  const { named } = profileFinding({ t, sheet }, scores, undefined);
  return {
    role: (side.role && sheet.words.roles[side.role]) ?? "",
    scores,
    named,
    score: scores.find(({ area }) => area === named[0])?.score,
  };
}

/** The name of each group, by the area that it begins with. */
function groupHeads({ areas, words }: AssessmentProps["sheet"]): ReadonlyMap<string, string> {
  const firsts = areas.filter(({ group }, index) => group !== areas[index - 1]?.group);
  return new Map(firsts.map(({ id, group }) => [id, words.groups[group] ?? group]));
}

/** A change with its sign; small ones are told as about the same. */
function changeInWords(t: AssessmentProps["t"], moved: number | undefined): string {
  if (moved === undefined) return "–";
  if (Math.abs(moved) < NOTABLE_CHANGE) return t.same;
  return fill(moved > 0 ? t.up : t.down, { n: oneDecimal(Math.abs(moved)) });
}

/** Apart from what one comes here for. */
function Erase({ t, erase }: Pick<Props, "t" | "erase">) {
  const [asked, setAsked] = useState(false);
  const asker = useFocusBack<HTMLButtonElement>(asked);
  return (
    <span class="small erase">
      <button
        ref={asker}
        type="button"
        class="link"
        onClick={() => (asked ? erase() : setAsked(true))}
      >
        {asked ? t.eraseYes : t.erase}
      </button>{" "}
      {asked && (
        <button type="button" class="link" onClick={() => setAsked(false)}>
          {t.cancel}
        </button>
      )}
    </span>
  );
}
