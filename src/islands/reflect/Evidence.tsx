import {
  ENOUGH_ANSWERS,
  HIGH_SHARE,
  HIGH_VIEW,
  LOW_SHARE,
  LOW_VIEW,
  parting,
  quizEvidence,
  shareRight,
} from "#core/assess/evidence.ts";
import { TOP } from "#core/assess/instrument.ts";
import type { AreaScore } from "#core/assess/score.ts";
import { fill } from "#core/i18n/fill.ts";
import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { oneDecimal } from "#islands/shared/Dumbbells.tsx";
import type { AssessmentProps } from "./types.ts";

interface Props extends AssessmentProps {
  readonly scores: readonly AreaScore[];
  readonly record: Summary;
  readonly index: ItemIndex;
}

const percent = (share: number): string => `${Math.round(share * 100)}`;

/** The reader's own view beside the results of the questions on the same area, and where the two differ. */
export function Evidence({ t, sheet, scores, record, index }: Props) {
  const rows = sheet.areas.map((area, at) => {
    const quiz = quizEvidence(record, index, area.modules);
    const score = scores[at]?.score;
    return { id: area.id, score, quiz, share: shareRight(quiz), parting: parting(score, quiz) };
  });
  const apart = rows.filter(
    (row) => row.parting === "doing-more" || row.parting === "knowing-more",
  );
  if (rows.every((row) => row.parting === "too-few")) {
    return <p class="small screen">{fill(t.tooFew, { n: ENOUGH_ANSWERS })}</p>;
  }
  return (
    <section>
      <h3>{t.evidence}</h3>
      <p>{fill(t.evidenceText, { n: ENOUGH_ANSWERS })}</p>
      {apart.length > 0 ? (
        <ul>
          {apart.map(({ id, parting, share = 0 }) => (
            <li key={id}>
              {fill(parting === "doing-more" ? t.doingMore : t.knowingMore, {
                area: sheet.words.areas[id] ?? "",
                share: percent(share),
              })}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t.noneApart}</p>
      )}
      <details>
        <summary>{t.table}</summary>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t.area}</th>
              <th scope="col">{t.selfView}</th>
              <th scope="col">{t.quiz}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, score, quiz, share }) => (
              <tr key={id} data-area={id}>
                <th scope="row">{sheet.words.areas[id]}</th>
                <td>{score === undefined ? t.tooLittle : oneDecimal(score)}</td>
                <td>
                  {share === undefined
                    ? t.noAnswers
                    : fill(t.rightOf, {
                        right: quiz.right,
                        n: quiz.answers,
                        share: percent(share),
                      })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p class="small">
        {fill(t.cuts, {
          high: oneDecimal(HIGH_VIEW * TOP),
          low: oneDecimal(LOW_VIEW * TOP),
          good: percent(HIGH_SHARE),
          poor: percent(LOW_SHARE),
        })}
      </p>
    </section>
  );
}
