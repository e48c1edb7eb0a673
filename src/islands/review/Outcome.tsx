import { useStore } from "@nanostores/preact";
import type { RefObject } from "preact";
import { count, fill } from "#core/i18n/fill.ts";
import { verdict } from "#core/items/attempt.ts";
import { itemHistory } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { schedule } from "#core/review/schedule.ts";
import type { Question } from "#islands/question/bank.ts";
import { Inline } from "#islands/question/Inline.tsx";
import { sentences } from "#islands/sentences.ts";
import { $record } from "#stores/record.ts";
import { dayOf } from "./day.ts";
import type { ReviewProps } from "./ReviewPage.tsx";

/** A question of the set, and the item in the schedule that it asks for: itself, or the one of which it is a variant. */
export interface Asked {
  readonly idea: string;
  readonly question: Question;
}

interface Props extends ReviewProps {
  readonly index: ItemIndex;
  readonly questions: readonly Asked[];
  /** When the session began, ms since 1970 UTC. */
  readonly from: number;
  readonly more: number;
  readonly onMore: () => void;
  readonly onEnd: () => void;
  readonly heading: RefObject<HTMLHeadingElement>;
}

/** What was right, and when each comes back. What was not reached before the learner stopped is left out. */
export function Outcome(props: Props) {
  const { t, quiz, index, questions, from, more, onMore, onEnd, heading } = props;
  const record = useStore($record);
  const plan = schedule(record, index, Date.now());
  const rows = questions.flatMap(({ idea, question: { item, words, passage } }) => {
    const first = itemHistory(record, item.id, item.gradingRev).find(({ at }) => at >= from);
    const due = plan.items.find((each) => each.item === idea)?.due;
    return first ? [{ id: item.id, stem: words.stem, passage, score: first.score, due }] : [];
  });
  const right = rows.filter(({ score }) => score === 1).length;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t.outcome}
      </h2>
      <p class="lede" role="status">
        {sentences(
          rows.length > 0 && fill(t.right, { n: right, of: rows.length }),
          more === 0 && plan.next !== undefined && fill(t.comeBack, { day: dayOf(plan.next) }),
        )}
      </p>
      {rows.length > 0 && (
        <table class="figures stack">
          <thead>
            <tr>
              <th scope="col">{t.asked}</th>
              <th scope="col">{t.result}</th>
              <th scope="col">{t.back}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, stem, passage, score, due }) => (
              <tr key={id}>
                <th scope="row">
                  <Inline text={stem} />
                </th>
                <td data-label={t.result}>
                  <b class={`is-${verdict(score)}`}>{quiz[verdict(score)]}</b>
                  {score < 1 && (
                    <>
                      {" "}
                      <a href={passage}>{quiz.passage}</a>
                    </>
                  )}
                </td>
                <td data-label={t.back}>{due !== undefined && dayOf(due)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p>{count(t.moreWait, more)}</p>}
      <p class="acts">
        {more > 0 && (
          <button type="button" class="quiet" onClick={onMore}>
            {t.more}
          </button>
        )}{" "}
        <button type="button" class="quiet" onClick={onEnd}>
          {t.overview}
        </button>
      </p>
    </section>
  );
}
