import { useStore } from "@nanostores/preact";
import { useEffect, useState } from "preact/hooks";
import type { comesBack, Daily } from "#core/plan/daily.ts";
import type { ItemRef } from "#core/review/variants.ts";
import { Ask } from "#islands/question/Ask.tsx";
import { type Question, questionOf } from "#islands/question/bank.ts";
import { loadBank } from "#islands/question/load-bank.ts";
import { useAsking } from "#islands/shared/Asking.tsx";
import { moduleHref } from "#islands/site/address.ts";
import { Late } from "#islands/site/Late.tsx";
import { loadCode } from "#islands/site/load.ts";
import { loadStyle } from "#islands/site/style.ts";
import { $record } from "#stores/record.ts";
import { $today } from "#stores/today.ts";
import questionCss from "#styles/question.css?url";
import liveCss from "#styles/question-live.css?url";
import { type ApplyProps, titleIn } from "./data.ts";
import { useFocus } from "./use-focus.ts";

interface Props extends ApplyProps {
  /** Called with the question that was asked, and when that was. */
  readonly onAnswered: (asked: AskedToday) => void;
  /** The reader has done with it. */
  readonly onNext: () => void;
}

export interface AskedToday {
  readonly ref: ItemRef;
  /** When it comes back, ms. */
  readonly due: number | undefined;
}

interface Chosen {
  readonly why: keyof typeof WORDS;
  readonly question?: Question;
  readonly comesBack?: typeof comesBack;
}

/** The question of the day: chosen and loaded only when it is asked for. */
export function DailyQuestion(props: Props) {
  const { t, quiz, index, acts, data, onAnswered, onNext } = props;
  const [wanted, setWanted] = useState(false);
  const [chosen, setChosen] = useState<Chosen>();
  const focus = useFocus();
  const part = useAsking<HTMLDivElement>(chosen?.question !== undefined);
  const day = useStore($today);
  const ask = () => {
    setWanted(true);
    focus("daily-question");
  };
  const leave = () => {
    setWanted(false);
    setChosen(undefined);
  };
  const stop = () => {
    leave();
    focus("ask-daily");
  };
  const end = ({ item }: Question) => {
    const ref = [item.id, item.gradingRev] as const;
    onAnswered({ ref, due: chosen?.comesBack?.($record.get(), index, ref, Date.now()) });
    leave();
    onNext();
  };
  // At midnight a question that was asked stays, but "no question today" is dropped: it was true of the old day only.
  useEffect(() => {
    if (!chosen || chosen.question) return;
    leave();
  }, [day]);

  const load = async () => {
    const question = await choose(index);
    setChosen(question);
    return question;
  };
  const [first = ""] = Object.keys(data);
  return (
    <div ref={part} class={chosen?.question ? "daily asking" : "daily screen"}>
      <div class="where">
        {chosen?.question && (
          <button type="button" class="link" onClick={stop}>
            {t.stop}
          </button>
        )}
        {/* Its button says as much. */}
        <h3 id="daily-question" tabIndex={-1} class={wanted ? undefined : "sr"}>
          {t.question}
        </h3>
      </div>
      {!wanted && (
        <p class="screen">
          <button type="button" class="quiet" id="ask-daily" onClick={ask}>
            {t.questionAsk}
          </button>
        </p>
      )}
      <p role="status">
        {chosen && t[WORDS[chosen.why]]}{" "}
        {chosen?.why === "none" && <a href={moduleHref(first)}>{titleIn(acts, first)}</a>}
      </p>
      {wanted && (
        <Late load={load}>
          {({ question }) =>
            question && (
              <>
                <p class="small">
                  <a href={moduleHref(question.module)}>{titleIn(acts, question.module)}</a>
                </p>
                <Ask
                  {...question}
                  t={quiz}
                  context="check-in"
                  next={{
                    label: t.next,
                    go: () => end(question),
                  }}
                />
              </>
            )
          }
        </Late>
      )}
    </div>
  );
}

const WORDS = {
  due: "questionDue",
  old: "questionOld",
  none: "questionNone",
  rested: "questionRested",
} as const;

/** The schedule and its library come only now. */
async function choose(index: ApplyProps["index"]): Promise<Chosen> {
  const { dailyItem, comesBack } = await loadCode(() => import("#core/plan/daily.ts"));
  const daily: Daily = dailyItem($record.get(), index, Date.now());
  if (daily.why === "none" || daily.why === "rested") return { why: daily.why };
  const [bank] = await Promise.all([
    loadBank(daily.module),
    loadStyle(questionCss),
    loadStyle(liveCss),
  ]);
  const question = questionOf(bank, daily.module, daily.ref);
  if (!question) throw new Error(`${daily.module} has no ${daily.ref[0]}`);
  return { why: daily.why, question, comesBack };
}
