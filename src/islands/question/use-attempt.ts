import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { type Attempt, FRESH, attempt as reduce } from "#core/items/attempt.ts";
import type { Confidence } from "#core/items/confidence.ts";
import type { Item } from "#core/items/item.ts";
import { isSelfMarked } from "#core/items/parts.ts";
import type { Response } from "#core/items/response.ts";
import { isComplete } from "#core/items/score.ts";
import type { Recorded } from "#core/record/event.ts";
import { isSameSitting } from "#core/record/sitting.ts";
import { type Attempt as First, itemHistory, itemState, setting } from "#core/record/state.ts";
import { $record, append, openRecord } from "#stores/record.ts";
import { keepBegun, randomSeed } from "./begun.ts";
import type { QuestionProps } from "./types.ts";

/** The setting that says whether questions ask for confidence; they do unless it is false. */
const ASKS = "confidence";

/** What the record holds of an item: the first answer since it was last begun, and the last answer of all. */
interface Earlier {
  readonly first: First;
  readonly last: Recorded<"answered">;
  /** The last answer belongs to the same sitting: a further answer is practice, not evidence. */
  readonly isPractice: boolean;
}

/** One sitting at one item, kept in the record as it is answered. */
export function useAttempt(props: QuestionProps) {
  const { item, words, module, context, answer, hand, past, begun, tried = 0 } = props;
  const [state, dispatch] = useReducer(reduce, props, sittingOf);
  // Before script runs, and without it, the options stand as in the content; the seed comes after.
  const [live, setLive] = useState(false);
  const [seed, setSeed] = useState<number>();
  const [earlier, setEarlier] = useState<Earlier>();
  const [asks, setAsks] = useState(true);
  const kept = useRef(state.scores.length);

  // One question's setting changes all questions of the page.
  useEffect(() => $record.subscribe((record) => setAsks(setting(record, ASKS) !== false)), []);

  useEffect(() => {
    openRecord();
    setEarlier(earlierOf(item));
    setSeed((past ?? begun ?? { seed: randomSeed() }).seed);
    setLive(true);
  }, [item, past, begun]);

  const { response, scores, checked, confidence } = state;
  useEffect(() => {
    if (begun && live) keepBegun(item.id, checked ? undefined : { response, seed });
  }, [begun, live, item, response, checked, seed]);

  // Record before the result is painted: a result that the reader has seen must be stored.
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
      attempt: tried + tries,
      score: scores[tries - 1] ?? 0,
      response: checked,
      ...(isSelfMarked(item) && { marked: "self" as const }),
      ...(confidence === undefined || tries > 1 ? {} : { confidence }),
      ...(seed === undefined ? {} : { seed }),
    });
  }, [scores, checked, confidence, item, module, context, seed, tried]);

  return {
    state,
    answer,
    /** The first answer when it was last begun, before now. */
    earlier: earlier?.first,
    /** It was right at a later try. */
    wasLater: earlier && earlier.first.score < 1 && earlier.last.score === 1,
    isPractice: earlier?.isPractice,
    /** Whether script runs, so that it can be answered. */
    live,
    /** Missing while the options stand as written. */
    seed,
    /** Whether the reader wants to be asked how sure an answer is. */
    asks,
    ask: (value: boolean) => append({ type: "settings", key: ASKS, value }),
    respond: (response: Response) => dispatch({ type: "respond", response }),
    setConfidence: (value: Confidence) => dispatch({ type: "confidence", confidence: value }),
    /** `response` is what is shown where nothing was chosen yet, if that is an answer too. */
    check: (response?: Response) => {
      const whole = state.response ?? response;
      if (hand && whole !== undefined && isComplete(item, whole)) {
        hand.take({
          response: whole,
          ...(confidence !== undefined && { confidence }),
          ...(seed !== undefined && { seed }),
        });
        return;
      }
      dispatch({
        type: "check",
        response: whole,
        item,
        accepted: words.accepted ?? [],
        once: tried > 0,
      });
    },
    again: () => {
      dispatch({ type: "again" });
      setSeed(randomSeed());
      setEarlier(earlierOf(item));
    },
    /** Shows the last answer again as it stood; missing where that can't be, and away from the page of its module. */
    reopen:
      begun && earlier && isComplete(item, earlier.last.response)
        ? () => {
            const { first, last } = earlier;
            const scores = last.attempt > 1 ? [first.score, last.score] : [last.score];
            // The first answer is in the record already.
            kept.current = scores.length;
            dispatch({
              type: "reopen",
              response: last.response,
              confidence: first.confidence,
              scores,
            });
            setSeed(last.seed);
          }
        : undefined,
  };
}

export type Sitting = ReturnType<typeof useAttempt>;

/** The sitting at its beginning, with what was begun; or at its end where it was answered before. */
const sittingOf = ({ past, begun }: QuestionProps): Attempt =>
  past
    ? reduce(FRESH, {
        type: "reopen",
        response: past.response,
        confidence: past.confidence,
        scores: [past.score],
      })
    : { ...FRESH, response: begun?.response };

function earlierOf({ id, gradingRev }: Item): Earlier | undefined {
  const first = itemHistory($record.get(), id, gradingRev).pop();
  const last = itemState($record.get(), id, gradingRev)?.last;
  return first && last && { first, last, isPractice: isSameSitting(first.at, Date.now()) };
}
