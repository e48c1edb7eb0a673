import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import { type Confidence, FRESH, attempt as reduce } from "#core/items/attempt.ts";
import type { Response } from "#core/items/score.ts";
import { type Attempt as Earlier, itemHistory } from "#core/record/state.ts";
import { $record, append, openRecord } from "#stores/record.ts";
import { readAnswer } from "./read.ts";
import type { Answer, QuestionProps } from "./types.ts";

/** One sitting at one item, kept in the record as it is answered. */
export function useAttempt({ item, words, module, context, near }: QuestionProps) {
  const [state, dispatch] = useReducer(reduce, FRESH);
  // Before script runs, and without it, the options stand as in the content; the seed comes after.
  const [seed, setSeed] = useState<number>();
  const [answer, setAnswer] = useState<Answer>();
  const [earlier, setEarlier] = useState<Earlier>();
  const kept = useRef(0);

  useEffect(() => {
    openRecord();
    setEarlier(itemHistory($record.get(), item.id, item.gradingRev).pop());
    setAnswer(readAnswer(item, Object.keys(near ?? {})));
    setSeed(randomSeed());
  }, [item, near]);

  const { scores, checked, confidence } = state;
  useEffect(() => {
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
    /** The last first answer of an earlier sitting. */
    earlier,
    /** Missing until script runs. */
    seed,
    respond: (response: Response) => dispatch({ type: "respond", response }),
    feel: (value: Confidence) => dispatch({ type: "feel", confidence: value }),
    check: () => dispatch({ type: "check", item, accepted: words.accepted ?? [] }),
    again: () => {
      dispatch({ type: "again" });
      setSeed(randomSeed());
    },
  };
}

export type Sitting = ReturnType<typeof useAttempt>;

const randomSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
