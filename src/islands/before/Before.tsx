import { useStore } from "@nanostores/preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { scoreItem } from "#core/items/score.ts";
import { isCold, isPretested } from "#core/review/pretest.ts";
import { Ask } from "#islands/question/Ask.tsx";
import type { Given } from "#islands/question/types.ts";
import { $record, append } from "#stores/record.ts";
import type { BeforeProps } from "./types.ts";

/** A module's questions before its text, one at a time. Each answer is kept at once, and nothing is told. */
export function Before({ t, quiz, module, questions }: BeforeProps) {
  const record = useStore($record);
  /** How many were answered since the page was opened. */
  const [answered, setAnswered] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  // What follows an answer takes the focus; when the page opens, nothing does.
  useLayoutEffect(() => {
    if (answered > 0) (heading.current ?? told.current)?.focus();
  }, [answered]);

  const question = questions.find(({ item }) => isCold(record, item.id, item.gradingRev));
  if (!question) {
    return (
      <>
        <p ref={told} tabIndex={-1}>
          {questions.some(({ item }) => isPretested(record, item.id, item.gradingRev))
            ? t.done
            : t.known}
        </p>
        <p>
          <a class="go" href="../">
            {t.goOn}
          </a>
        </p>
      </>
    );
  }
  const skip = (
    <a class="ask" href="../">
      {t.read}
    </a>
  );
  const { item, words } = question;
  const at = questions.indexOf(question);
  const take = ({ response, confidence, seed }: Given) => {
    append({
      type: "pretested",
      item: item.id,
      rev: item.gradingRev,
      module,
      score: scoreItem(item, response, words.accepted),
      response,
      ...(confidence !== undefined && { confidence }),
      ...(seed !== undefined && { seed }),
    });
    setAnswered(answered + 1);
  };
  return (
    <section class="asking">
      <div class="where">
        <h2 ref={heading} tabIndex={-1}>
          {fill(t.question, { n: at + 1, of: questions.length })}
        </h2>
      </div>
      <Ask
        key={item.id}
        {...question}
        t={quiz}
        context="check"
        hand={{ label: t.keep, take, beside: skip }}
      />
    </section>
  );
}
