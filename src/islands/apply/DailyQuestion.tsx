import { useState } from "preact/hooks";
import type { Daily } from "#core/plan/daily.ts";
import { Ask } from "#islands/question/Ask.tsx";
import { loadBank, moduleHref, type Question, questionOf } from "#islands/question/bank.ts";
import { loadStyle } from "#islands/style.ts";
import { $record } from "#stores/record.ts";
import questionCss from "#styles/question.css?url";
import liveCss from "#styles/question-live.css?url";
import { type ApplyProps, titleIn } from "./data.ts";
import { useFocus } from "./use-focus.ts";

interface Props extends ApplyProps {
  /** Told which question was asked. */
  readonly onAnswered: (item: string) => void;
  /** The reader has done with it. */
  readonly onNext: () => void;
}

type State =
  | { readonly is: "closed" | "loading" | "none" | "rested" | "failed" }
  | { readonly is: "asked"; readonly why: "due" | "old"; readonly question: Question };

/** The question of the day: chosen and loaded only when it is asked for. */
export function DailyQuestion(props: Props) {
  const { t, quiz, index, acts, data, onAnswered, onNext } = props;
  const [state, setState] = useState<State>({ is: "closed" });
  const focus = useFocus();

  const ask = async () => {
    setState({ is: "loading" });
    focus("daily-question");
    try {
      setState(await choose(index));
    } catch {
      setState({ is: "failed" });
    }
  };
  const [first = ""] = Object.keys(data);
  return (
    <div class="daily">
      <h3 id="daily-question" tabIndex={-1}>
        {t.question}
      </h3>
      {state.is === "closed" ? (
        <p class="screen">
          <button type="button" class="quiet" onClick={() => void ask()}>
            {t.questionAsk}
          </button>
        </p>
      ) : (
        <p role="status">
          {state.is === "asked"
            ? state.why === "due"
              ? t.questionDue
              : t.questionOld
            : t[WORDS[state.is]]}{" "}
          {state.is === "none" && <a href={moduleHref(first)}>{titleIn(acts, first)}</a>}
        </p>
      )}
      {state.is === "asked" && (
        <>
          <p class="small">
            <a href={moduleHref(state.question.module)}>{titleIn(acts, state.question.module)}</a>
          </p>
          <Ask
            {...state.question}
            t={quiz}
            context="check-in"
            next={{
              label: t.next,
              go: () => {
                onAnswered(state.question.item.id);
                onNext();
              },
            }}
          />
        </>
      )}
    </div>
  );
}

const WORDS = {
  loading: "loading",
  none: "questionNone",
  rested: "questionRested",
  failed: "questionFailed",
} as const;

/** The schedule and its library come only now. */
async function choose(index: ApplyProps["index"]): Promise<State> {
  const { dailyItem } = await import("#core/plan/daily.ts");
  const daily: Daily = dailyItem($record.get(), index, Date.now());
  if (daily.why === "none" || daily.why === "rested") return { is: daily.why };
  const [bank] = await Promise.all([
    loadBank(daily.module),
    loadStyle(questionCss),
    loadStyle(liveCss),
  ]);
  const question = questionOf(bank, daily.module, daily.ref);
  return question ? { is: "asked", why: daily.why, question } : { is: "failed" };
}
