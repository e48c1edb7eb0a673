import { useStore } from "@nanostores/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { itemHistory, itemState } from "#core/record/state.ts";
import { isMissed } from "#core/review/once-more.ts";
import { type Scheduled, schedule } from "#core/review/schedule.ts";
import { Ask } from "#islands/question/Ask.tsx";
import { questionOf } from "#islands/question/bank.ts";
import { loadBank } from "#islands/question/load-bank.ts";
import { Asking, Where } from "#islands/shared/Asking.tsx";
import { weekdayOf } from "#islands/site/dates.ts";
import { Late } from "#islands/site/Late.tsx";
import { $record } from "#stores/record.ts";
import { type Asked, Outcome } from "./Outcome.tsx";
import type { ReviewProps } from "./types.ts";

interface Props extends ReviewProps {
  readonly asked: readonly Scheduled[];
  /** How many more are due now. */
  readonly more: number;
  readonly onMore: () => void;
  readonly onEnd: () => void;
}

/**
 * Asks a set of questions one at a time. Each answer is recorded at once, so leaving a set loses nothing. The
 * module's name is hidden until the answer: knowing which idea applies is part of what is asked.
 */
export const Session = (props: Props) => (
  <Late load={() => load(props.asked)}>
    {(questions) => <Sitting {...props} questions={questions} />}
  </Late>
);

/** The set, and after it, once more, what was missed in it. */
function Sitting(props: Props & { readonly questions: readonly Asked[] }) {
  const { t, quiz, once, index, questions } = props;
  const record = useStore($record);
  const [at, setAt] = useState(0);
  const [from] = useState(Date.now);
  /** The question whose answer the reader asked to see. */
  const [shown, setShown] = useState(-1);
  const heading = useRef<HTMLHeadingElement>(null);
  // Each question begins at its heading, and so do its answer and the end.
  useEffect(() => heading.current?.focus(), [at, shown]);

  const missed = questions.filter(({ question }) => isMissed(record, question.item, from));
  const question = [...questions, ...missed][at]?.question;
  if (!question) return <Outcome {...props} from={from} heading={heading} />;
  const isAgain = at >= questions.length;
  // What the first answer of this session brings about, whatever is answered after it.
  const [{ idea } = { idea: "" }] = isAgain ? [] : questions.slice(at);
  const first = itemHistory(record, question.item.id, question.item.gradingRev).find(
    (attempt) => attempt.at >= from,
  );
  const due =
    first && schedule(record, index, Date.now()).items.find(({ item }) => item === idea)?.due;
  const isLast = at + 1 >= questions.length + missed.length;
  const last = itemState(record, question.item.id, question.item.gradingRev)?.last;
  /** The reader may see the answer instead of a second try: only the first try counts. */
  const canShow =
    first !== undefined &&
    last !== undefined &&
    !isAgain &&
    last.score < 1 &&
    last.attempt < question.item.attempts;
  const said = due !== undefined && (
    <p class="small">
      {fill(first && first.score < 1 ? t.firstCounts : t.comesBack, { day: weekdayOf(due) })}
    </p>
  );
  const way = { label: isLast ? t.finish : t.next, go: () => setAt(at + 1) };
  const [n, of] = isAgain ? [at - questions.length, missed.length] : [at, questions.length];
  return (
    <Asking>
      <Where
        // One question is no way to go: its bar would stand empty.
        {...(of > 1 && { value: n, of, name: "question" })}
        stop={t.stop}
        onStop={() => setAt(Number.POSITIVE_INFINITY)}
      >
        <h2 ref={heading} tabIndex={-1} id="question">
          {fill(isAgain ? once.question : t.question, { n: n + 1, of })}
        </h2>
      </Where>
      {isAgain && <p class="small">{once.why}</p>}
      {shown === at && last ? (
        <>
          <Ask
            key={`${at} shown`}
            {...question}
            t={quiz}
            context="review"
            past={{
              score: last.score,
              response: last.response,
              ...(last.seed !== undefined && { seed: last.seed }),
            }}
          />
          <p>
            <button type="button" class="go" onClick={way.go}>
              {way.label}
            </button>
          </p>
          {said}
        </>
      ) : (
        <Ask
          key={at}
          {...question}
          t={quiz}
          context="review"
          {...(isAgain && { tried: question.item.attempts })}
          next={{
            ...way,
            said: (
              <>
                {canShow && (
                  <p>
                    <button type="button" class="link" onClick={() => setShown(at)}>
                      {t.show}
                    </button>
                  </p>
                )}
                {said}
              </>
            ),
          }}
        />
      )}
    </Asking>
  );
}

/** The questions with their words; those that the course has no more are left out. */
async function load(items: readonly Scheduled[]): Promise<Asked[]> {
  const found = await Promise.all(
    items.map(async ({ item, module, ask }) => {
      const question = questionOf(await loadBank(module), module, ask);
      return question ? [{ idea: item, question }] : [];
    }),
  );
  return found.flat();
}
