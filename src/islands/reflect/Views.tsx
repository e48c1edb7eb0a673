import { compareViews, latestByRole, VIEWS_PART } from "#core/assess/sittings.ts";
import { fill } from "#core/i18n/fill.ts";
import type { Recorded } from "#core/record/event.ts";
import { oneDecimal } from "#islands/shared/Dumbbells.tsx";
import { sentences } from "#islands/shared/sentences.ts";
import { dateOf } from "#islands/site/dates.ts";
import type { AssessmentProps } from "./types.ts";
import { ViewsPicture } from "./ViewsPicture.tsx";

interface Props extends AssessmentProps {
  readonly sat: readonly Recorded<"assessed">[];
  /** Whether this picture stands for that of one person as well. */
  readonly isWhole?: boolean;
}

/** How the two sides see the unit, where the record holds a sitting of each. */
export function Views({ t, sheet, sat, isWhole = false }: Props) {
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
  const dated = (role: string, { at }: typeof first) => fill(t.viewOf, { role, date: dateOf(at) });
  return (
    <section class="views">
      <ViewsPicture
        t={t}
        sheet={sheet}
        views={views}
        id="views"
        isTold={isWhole}
        text={sentences(
          fill(t.viewsText, { n: VIEWS_PART }),
          dated(names.one, first),
          dated(names.other, second),
          isWhole && t.noGradeUnit,
        )}
      >
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
                <td>{view.one === undefined ? t.tooLittle : oneDecimal(view.one)}</td>
                <td>{view.other === undefined ? t.tooLittle : oneDecimal(view.other)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ViewsPicture>
    </section>
  );
}
