import { useStore } from "@nanostores/preact";
import type { RefObject } from "preact";
import { count, fill } from "#core/i18n/fill.ts";
import { verdict } from "#core/items/attempt.ts";
import { isSelfMarked, keysOf } from "#core/items/parts.ts";
import { itemHistory, itemState } from "#core/record/state.ts";
import { howOf, sureness } from "#core/review/ending.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { schedule } from "#core/review/schedule.ts";
import type { Question } from "#islands/question/bank.ts";
import { Inline } from "#islands/question/Inline.tsx";
import { resultOf } from "#islands/question/result.ts";
import { Ending } from "#islands/shared/Ending.tsx";
import { colon } from "#islands/shared/sentences.ts";
import { homeHref } from "#islands/site/address.ts";
import { weekdayOf } from "#islands/site/dates.ts";
import { $record } from "#stores/record.ts";
import type { ReviewProps } from "./types.ts";

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

function titleOf(t: Props["t"], n: number, of: number): string {
  if (of === 0) return t.outcome;
  // "0 of 1" would be a sum where a word does.
  if (of === 1) return n === 1 ? t.oneRight : t.oneMissed;
  return fill(t.right, { n, of });
}

/** What was right, and when each comes back. What was not reached before the learner stopped is left out. */
export function Outcome(props: Props) {
  const { t, quiz, ending, index, questions, from, more, onMore, onEnd, heading } = props;
  const labels = { ...quiz, right: t.isRight, partly: t.isPartly, wrong: t.isWrong };
  const record = useStore($record);
  const plan = schedule(record, index, Date.now());
  const rows = questions.flatMap(
    ({ idea, question: { item, words, passage, answer: reason } }, at) => {
      const first = itemHistory(record, item.id, item.gradingRev).find(
        (attempt) => attempt.at >= from,
      );
      const how = howOf(record, [item.id, item.gradingRev]);
      const due = plan.items.find((each) => each.item === idea)?.due;
      if (!first || !how) return [];
      const name = `${at + 1}`;
      const last = itemState(record, item.id, item.gradingRev)?.last;
      const later = last && last.at >= from && last.attempt > 1 ? last.score : undefined;
      const called = (key: string) =>
        // True and false are called the same in every question.
        words.options?.[key]?.text ?? quiz[key as "true" | "false"];
      const answer = keysOf(item).map(called);
      // The record keeps what was answered last: of two tries that is not the first.
      const given = later === undefined && answer.length > 0 ? [last?.response ?? []].flat() : [];
      const yours = given.flatMap((key) => (typeof key === "string" ? [called(key)] : []));
      const why = reason.rationale;
      return [
        { ...first, item, name, how, stem: words.stem, answer, yours, why, passage, due, later },
      ];
    },
  );
  // Self-marked answers are told in their rows, and counted as neither right nor wrong.
  const checked = rows.filter(({ item }) => !isSelfMarked(item));
  const right = checked.filter(({ score }) => score === 1).length;
  const missed = checked.find(({ score }) => score < 1);
  // The line below the heading has told when a single one comes back.
  const isOne = rows.length === 1 && more === 0;
  return (
    <Ending
      t={ending}
      leads
      title={titleOf(t, right, checked.length)}
      heading={heading}
      // One or two are told well enough by the table.
      marks={rows.length > 2 ? rows : []}
      said={
        more === 0 && plan.next !== undefined
          ? fill(t.comeBack, { day: weekdayOf(plan.next) })
          : count(t.moreWait, more)
      }
      sureness={sureness(rows)}
      acts={
        <>
          {/* One thing to do next: to read what was not right, and else to go on. */}
          {missed ? (
            <a class="go" href={missed.passage}>
              {rows.length > 1 ? fill(t.again, { name: missed.name }) : quiz.passage}
            </a>
          ) : (
            <a class="go" href={homeHref()}>
              {ending.toCourse}
            </a>
          )}{" "}
          {more > 0 && (
            <button type="button" class="quiet" onClick={onMore}>
              {t.more}
            </button>
          )}{" "}
          <button type="button" class="quiet" onClick={onEnd}>
            {t.overview}
          </button>
        </>
      }
    >
      {rows.length > 0 && (
        <table class="figures stack asked">
          <thead>
            <tr>
              <th scope="col">{t.asked}</th>
              <th scope="col">{t.result}</th>
              {!isOne && <th scope="col">{t.back}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, name, stem, answer, yours, why, passage, score, due, later }) => (
              <tr key={item.id}>
                <th scope="row">
                  {rows.length > 1 && `${name}. `}
                  <Inline text={stem} />
                  {score < 1 && (
                    <>
                      {yours.length > 0 && (
                        <span class="missed">
                          <Inline text={`${quiz.yourAnswer}${colon()}${yours.join(" / ")}`} />
                        </span>
                      )}
                      {answer.length > 0 && (
                        <b class="missed">
                          <Inline text={fill(quiz.key, { answers: answer.join(" / ") })} />
                        </b>
                      )}
                      <span class="small missed">
                        <Inline text={why} /> {/* Of a single one the button above leads there. */}
                        {rows.length > 1 && <a href={passage}>{quiz.passage}</a>}
                      </span>
                    </>
                  )}
                </th>
                <td data-label={t.result}>
                  <b class={`is-${verdict(score)}`}>{resultOf(item, score, labels)}</b>
                  {score < 1 && later !== undefined && (
                    <span class="small later"> {later === 1 ? t.laterRight : t.laterMissed}</span>
                  )}
                </td>
                {!isOne && <td data-label={t.back}>{due !== undefined && weekdayOf(due)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Ending>
  );
}
