import { useStore } from "@nanostores/preact";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { scoreItem } from "#core/items/score.ts";
import { answerIn, type Test, timeSpent } from "#core/review/run.ts";
import { Ask } from "#islands/question/Ask.tsx";
import { questionOf } from "#islands/question/bank.ts";
import type { Given } from "#islands/question/types.ts";
import { Asking, Where } from "#islands/shared/Asking.tsx";
import { useFocusBack } from "#islands/shared/focus.ts";
import { Panel } from "#islands/shared/Panel.tsx";
import { sentences } from "#islands/shared/sentences.ts";
import { $record, append } from "#stores/record.ts";
import { minutes } from "./format.ts";
import { Gone } from "./Gone.tsx";
import type { Banks, TestProps } from "./types.ts";

interface Props extends TestProps {
  readonly test: Test;
  readonly banks: Banks;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly onEnd: () => void;
  /** Leaves it open, to go on later. */
  readonly onStop: () => void;
}

/** A test under way: one question at a time, nothing told until it is handed in. */
export function Running({ t, quiz, index, test, banks, heading, onEnd, onStop }: Props) {
  const record = useStore($record);
  /** Left for later in this sitting, by id. */
  const [later, setLater] = useState<readonly string[]>([]);
  const [handing, setHanding] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(handing);
  const all = test.items.flatMap((ref) => {
    for (const [module, bank] of banks) {
      const question = questionOf(bank, module, ref);
      if (question) return [{ ref, question }];
    }
    return [];
  });
  const open = all.filter(({ ref }) => !answerIn(record, test, ref));
  const waiting = (id: string) => later.lastIndexOf(id);
  const [current] = [...open].sort((a, b) => waiting(a.ref[0]) - waiting(b.ref[0]));

  // Each question begins at its heading. Before the next frame: the button that had the focus may have gone with its question.
  useLayoutEffect(() => heading.current?.focus(), [current?.ref[0]]);
  // End a resumed test that has no unanswered question.
  useEffect(() => {
    if (open.length === 0) onEnd();
  }, [open.length, onEnd]);

  if (!current) return null;
  const { question } = current;
  const last = open.length === 1;
  const take = ({ response, confidence, seed }: Given) => {
    append({
      type: "answered",
      item: question.item.id,
      rev: question.item.gradingRev,
      module: question.module,
      context: "test",
      attempt: 1,
      score: scoreItem(question.item, response, question.words.accepted),
      response,
      ...(confidence !== undefined && { confidence }),
      ...(seed !== undefined && { seed }),
      test: test.id,
    });
  };
  return (
    <Asking>
      <Where
        value={all.length - open.length}
        of={all.length}
        name="question"
        stop={t.stop}
        onStop={onStop}
      >
        <h2 ref={heading} tabIndex={-1} id="question">
          {fill(t.question, { n: all.indexOf(current) + 1, of: all.length })}
        </h2>
      </Where>
      <Gone t={t} index={index} test={test} />
      <Ask
        key={question.item.id}
        {...question}
        t={quiz}
        context="test"
        hand={{
          label: last ? t.answerLast : t.answer,
          take,
          beside: !last && (
            <button
              type="button"
              class="quiet"
              onClick={() => setLater([...later, question.item.id])}
            >
              {t.later}
            </button>
          ),
        }}
      />
      {handing && (
        <Panel text={count(t.handSure, open.length)}>
          <button type="button" class="go" onClick={onEnd}>
            {t.hand}
          </button>{" "}
          <button type="button" class="quiet" onClick={() => setHanding(false)}>
            {t.goOn}
          </button>
        </Panel>
      )}
      {/* What ends the test stands apart from what leads on in it. */}
      <p class="leaving small">
        <span>
          <Status t={t} test={test} answered={all.length - open.length} of={all.length} />
        </span>{" "}
        {!handing && (
          <button ref={opener} type="button" class="link" onClick={() => setHanding(true)}>
            {count(t.handOpen, open.length)}
          </button>
        )}
      </p>
    </Asking>
  );
}

interface StatusProps extends Pick<Props, "t" | "test"> {
  readonly answered: number;
  readonly of: number;
}

/** The progress, and whole minutes so far. The time is no live region: it would be announced each minute. */
function Status({ t, test, answered, of }: StatusProps) {
  const record = useStore($record);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  const time = count(t.time, minutes(timeSpent(record, test, now)));
  return <>{sentences(fill(t.answered, { n: answered, of }), time)}</>;
}
