import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import type { Scheduled } from "#core/review/schedule.ts";
import { Ask } from "#islands/question/Ask.tsx";
import { loadBank, questionOf } from "#islands/question/bank.ts";
import { type Asked, Outcome } from "./Outcome.tsx";
import type { ReviewProps } from "./ReviewPage.tsx";

interface Props extends ReviewProps {
  readonly asked: readonly Scheduled[];
  /** How many more are due now. */
  readonly more: number;
  readonly onMore: () => void;
  readonly onEnd: () => void;
}

/**
 * Asks a set of questions one at a time. Each answer is in the record at once: a set that is left is no loss. Which
 * module a question is from is not said before it is answered: to tell that is part of knowing it.
 */
export function Session(props: Props) {
  const { t, quiz, asked } = props;
  const [questions, setQuestions] = useState<readonly Asked[]>();
  const [failed, setFailed] = useState(false);
  const [at, setAt] = useState(0);
  const [from] = useState(Date.now);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    load(asked).then(setQuestions, () => setFailed(true));
  }, [asked]);
  // Each question begins at its heading, and so does the end.
  useEffect(() => heading.current?.focus(), [at, questions]);

  if (failed) {
    return (
      <p class="note" role="alert">
        {t.failed}
      </p>
    );
  }
  if (!questions) return <p role="status">{t.loading}</p>;
  const question = questions[at]?.question;
  if (!question) return <Outcome {...props} from={from} questions={questions} heading={heading} />;
  return (
    <section class="asking">
      <h2 ref={heading} tabIndex={-1} id="question">
        {fill(t.question, { n: at + 1, of: questions.length })}
      </h2>
      <progress max={questions.length} value={at} aria-labelledby="question" />
      <Ask
        key={question.item.id}
        {...question}
        t={quiz}
        context="review"
        next={{
          label: at + 1 < questions.length ? t.next : t.finish,
          go: () => setAt(at + 1),
        }}
      />
      <p class="acts">
        <button type="button" class="quiet" onClick={() => setAt(questions.length)}>
          {t.stop}
        </button>
      </p>
    </section>
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
