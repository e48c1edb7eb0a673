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
import { colon, sentences } from "#islands/shared/sentences.ts";
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
  /** The line below the heading tells when a single one comes back. */
  const only = rows.length === 1 && more === 0 ? rows[0] : undefined;
  const back = only?.due === undefined ? undefined : weekdayOf(only.due);
  const next = plan.next === undefined ? undefined : weekdayOf(plan.next);
  return (
    <Ending
      t={ending}
      leads
      title={checked.length === 0 ? t.outcome : fill(t.right, { n: right, of: checked.length })}
      heading={heading}
      // One or two are told well enough by the list.
      marks={rows.length > 2 ? rows : []}
      said={
        more > 0
          ? count(t.moreWait, more)
          : sentences(
              back !== undefined && fill(t.comesBack, { day: back }),
              t.nothingElse,
              next !== undefined && next !== back && fill(t.comeBack, { day: next }),
            )
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
        <ol class="plain went">
          {rows.map((row) => (
            <Went
              key={row.item.id}
              {...row}
              t={t}
              quiz={quiz}
              called={resultOf(row.item, row.score, labels)}
              isOne={rows.length === 1}
              due={only ? undefined : row.due}
            />
          ))}
        </ol>
      )}
    </Ending>
  );
}

interface WentProps extends Pick<Props, "t" | "quiz"> {
  readonly item: Question["item"];
  readonly name: string;
  readonly stem: string;
  /** The options that are right; those that were chosen. */
  readonly answer: readonly string[];
  readonly yours: readonly string[];
  readonly why: string;
  readonly passage: string;
  readonly score: number;
  /** The score of a further try. */
  readonly later: number | undefined;
  /** What the score is called. */
  readonly called: string;
  /** Whether no other question was asked. */
  readonly isOne: boolean;
  readonly due: number | undefined;
}

/** How a question went: that first, then its words, and what was not right beside what is. */
function Went(props: WentProps) {
  const { t, quiz, item, name, stem, answer, yours, why, passage, score, later, called } = props;
  const how = verdict(score);
  return (
    <li>
      <p class="how">
        <b class={`is-${how}`}>
          {!isSelfMarked(item) && <span aria-hidden="true">{score === 1 ? "✓ " : "✕ "}</span>}
          {called}
        </b>
        {score < 1 && later !== undefined && (
          <span class="small">{later === 1 ? t.laterRight : t.laterMissed}</span>
        )}
        {props.due !== undefined && (
          <span class="small">
            {t.back}
            {colon()}
            {weekdayOf(props.due)}
          </span>
        )}
      </p>
      <p>
        {!props.isOne && `${name}. `}
        <Inline text={stem} />
      </p>
      {score < 1 && (
        <>
          {yours.length > 0 && (
            <p class="told is-no">
              <b>
                <span aria-hidden="true">✕ </span>
                {quiz.yourAnswer}
              </b>
              <Inline text={yours.join(" / ")} />
            </p>
          )}
          {answer.length > 0 && (
            <p class="told is-yes">
              <b>
                <span aria-hidden="true">✓ </span>
                {t.key}
              </b>
              <Inline text={answer.join(" / ")} />
            </p>
          )}
          <p>
            <Inline text={why} /> {/* Of a single one the button above leads there. */}
            {!props.isOne && <a href={passage}>{quiz.passage}</a>}
          </p>
        </>
      )}
    </li>
  );
}
