import { profile } from "#core/assess/score.ts";
import { compareViews, latestByRole, VIEWS_PART } from "#core/assess/sittings.ts";
import { fill } from "#core/i18n/fill.ts";
import type { Recorded } from "#core/record/event.ts";
import type { AssessmentProps } from "./Assessment.tsx";
import { marks, Profile } from "./Profile.tsx";

interface Props extends AssessmentProps {
  readonly sat: readonly Recorded<"assessed">[];
}

/** How the two sides see the unit, where the record holds a sitting of each. */
export function Views({ t, sheet, sat }: Props) {
  const byRole = latestByRole(sat, sheet.rev);
  const [one = "", other = ""] = sheet.roles;
  const first = byRole.get(one);
  const second = byRole.get(other);
  const names = { one: sheet.words.roles[one] ?? "", other: sheet.words.roles[other] ?? "" };
  if (first === undefined || second === undefined) {
    return (
      <section class="screen">
        <h3>{t.views}</h3>
        <p>{fill(t.viewsMissing, { role: first ? names.other : names.one })}</p>
      </section>
    );
  }
  const views = compareViews(sheet.areas, first, second);
  const apart = views.filter(({ parts }) => parts);
  return (
    <section>
      <h3>{t.views}</h3>
      <p>{fill(t.viewsText, { n: VIEWS_PART })}</p>
      {apart.length > 0 ? (
        <ul class="screen">
          {apart.map(({ area, one: a = 0, other: b = 0 }) => (
            <li key={area}>
              {fill(t.viewsPart, {
                ...names,
                area: sheet.words.areas[area] ?? "",
                a: marks(a),
                b: marks(b),
              })}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t.viewsAgree}</p>
      )}
      <p class="small screen">{fill(t.viewsLegend, names)}</p>
      <div class="both">
        <div class="screen">
          <Profile
            t={t}
            sheet={sheet}
            scores={profile(sheet.areas, first.answers)}
            other={new Map(views.map((view) => [view.area, view.other]))}
            title={t.views}
          />
        </div>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t.area}</th>
              <th scope="col">{names.one}</th>
              <th scope="col">{names.other}</th>
            </tr>
          </thead>
          <tbody>
            {views.map((view) => (
              <tr key={view.area} class={view.parts ? "apart" : undefined}>
                <th scope="row">
                  {sheet.words.areas[view.area]}
                  {view.parts && <b class="small"> {t.apart}</b>}
                </th>
                <td>{view.one === undefined ? t.tooLittle : marks(view.one)}</td>
                <td>{view.other === undefined ? t.tooLittle : marks(view.other)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
