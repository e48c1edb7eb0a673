import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import {
  type Attempt,
  type Confidence,
  FRESH,
  isWhole,
  attempt as reduce,
} from "#core/items/attempt.ts";
import type { Response } from "#core/items/score.ts";
import type { Recorded } from "#core/record/event.ts";
import { type Attempt as First, itemHistory, itemState, setting } from "#core/record/state.ts";
import { $record, append, openRecord } from "#stores/record.ts";
import { readAnswer } from "./read.ts";
import type { Answer, Past, QuestionProps } from "./types.ts";

/** The setting that keeps whether one wants to be asked; asked for unless it is false. */
const ASKS = "confidence";

/** What the record holds of an item: the first answer of its last sitting, and the last answer of all. */
interface Earlier {
  readonly first: First;
  readonly last: Recorded<"answered">;
}

/** One sitting at one item, kept in the record as it is answered. */
export function useAttempt(props: QuestionProps) {
  const { item, words, module, context, near, answer: given, hand, past } = props;
  const [state, dispatch] = useReducer(reduce, past, sittingOf);
  // Before script runs, and without it, the options stand as in the content; the seed comes after.
  const [seed, setSeed] = useState<number>();
  const [answer, setAnswer] = useState<Answer>();
  const [earlier, setEarlier] = useState<Earlier>();
  const [asks, setAsks] = useState(true);
  const kept = useRef(state.scores.length);

  // All questions of a page follow, whichever of them it was said to.
  useEffect(() => $record.subscribe((record) => setAsks(setting(record, ASKS) !== false)), []);

  useEffect(() => {
    openRecord();
    const first = itemHistory($record.get(), item.id, item.gradingRev).pop();
    const last = itemState($record.get(), item.id, item.gradingRev)?.last;
    setEarlier(first && last && { first, last });
    setAnswer(given ?? readAnswer(item, Object.keys(near ?? {})));
    setSeed(past?.seed ?? randomSeed());
  }, [item, near, given, past]);

  const { scores, checked, confidence } = state;
  // At once with the result on the page, not after it was painted: what a reader has seen judged is stored.
  useLayoutEffect(() => {
    const tries = scores.length;
    if (tries === kept.current || checked === undefined) {
      kept.current = tries;
      return;
    }
    kept.current = tries;
    append({
      type: "answered",
      item: item.id,
      rev: item.gradingRev,
      module,
      context,
      attempt: tries,
      score: scores[tries - 1] ?? 0,
      response: checked,
      ...(confidence === undefined || tries > 1 ? {} : { confidence }),
      ...(seed === undefined ? {} : { seed }),
    });
  }, [scores, checked, confidence, item, module, context, seed]);

  return {
    state,
    answer,
    /** The first answer of the last sitting before this one. */
    earlier: earlier?.first,
    /** Missing until script runs. */
    seed,
    /** Whether the reader wants to be asked how sure an answer is. */
    asks,
    ask: (value: boolean) => append({ type: "settings", key: ASKS, value }),
    respond: (response: Response) => dispatch({ type: "respond", response }),
    feel: (value: Confidence) => dispatch({ type: "feel", confidence: value }),
    /** `response` is what is shown where nothing was chosen yet, if that is an answer too. */
    check: (response?: Response) => {
      const whole = state.response ?? response;
      if (hand && whole !== undefined && isWhole(item, whole)) {
        hand.take({
          response: whole,
          ...(confidence !== undefined && { confidence }),
          ...(seed !== undefined && { seed }),
        });
        return;
      }
      if (state.response === undefined && response !== undefined) {
        dispatch({ type: "respond", response });
      }
      dispatch({ type: "check", item, accepted: words.accepted ?? [] });
    },
    again: () => {
      dispatch({ type: "again" });
      setSeed(randomSeed());
    },
    /** Shows the last answer again as it stood; missing where that can't be. */
    reopen:
      earlier && isWhole(item, earlier.last.response)
        ? () => {
            const { first, last } = earlier;
            const scores = last.attempt > 1 ? [first.score, last.score] : [last.score];
            // It is in the record already.
            kept.current = scores.length;
            const { response } = last;
            dispatch({ type: "reopen", response, confidence: first.confidence, scores });
            setSeed(last.seed ?? seed);
          }
        : undefined,
  };
}

export type Sitting = ReturnType<typeof useAttempt>;

/** The sitting at its beginning, or at its end where it was answered before. */
const sittingOf = (past: Past | undefined): Attempt =>
  past
    ? reduce(FRESH, {
        type: "reopen",
        response: past.response,
        confidence: past.confidence,
        scores: [past.score],
      })
    : FRESH;

const randomSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
