import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Summary } from "#core/record/state.ts";
import { onceMore } from "#core/review/once-more.ts";
import { Inline } from "#islands/question/Inline.tsx";
import type { Repeatable } from "./types.ts";

interface Props {
  readonly t: Strings["onceMore"];
  readonly quiz: Strings["quiz"];
  readonly record: Summary;
  /** Those of the end quiz, in order. */
  readonly questions: readonly Repeatable[];
}

/** Once the end quiz is answered: what was missed in it, asked again where the reader wants that. */
export function OnceMore({ t, quiz, record, questions }: Props) {
  /** What is asked, once the reader has begun. */
  const [set, setSet] = useState<readonly Repeatable[]>();
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  // Each question begins at its heading, and so does the end; the offer takes no focus.
  useLayoutEffect(() => {
    if (set) heading.current?.focus();
  }, [set, at]);

  if (set === undefined) {
    const items = onceMore(
      record,
      questions.map(({ item }) => item),
      Date.now(),
    );
    if (items.length === 0) return null;
    return (
      <p>
        <button
          type="button"
          class="go"
          onClick={() => setSet(questions.filter(({ item }) => items.includes(item)))}
        >
          {count(t.begin, items.length)}
        </button>
      </p>
    );
  }
  const question = set[at];
  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        {question ? fill(t.question, { n: at + 1, of: set.length }) : t.done}
      </h3>
      {question && (
        <>
          <p class="small">{t.why}</p>
          {question.case !== undefined && (
            <p class="case">
              <Inline text={question.case} />
            </p>
          )}
          <question.Kind
            key={question.item.id}
            {...question}
            t={quiz}
            // The same question stands above: its name must tell which of the two this is.
            number={fill(t.number, { n: question.number ?? "" })}
            tried={question.item.attempts}
            next={{
              label: at + 1 < set.length ? t.next : t.finish,
              go: () => setAt(at + 1),
            }}
          />
        </>
      )}
    </section>
  );
}
