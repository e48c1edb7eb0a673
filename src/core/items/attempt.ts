import type { Confidence } from "./confidence.ts";
import type { Item } from "./item.ts";
import type { Response } from "./response.ts";
import { isComplete, scoreItem } from "./score.ts";

/** One sitting at one item: what is chosen now and what was checked so far. */
export interface Attempt {
  readonly response: Response | undefined;
  /** The confidence given before the first check. */
  readonly confidence: Confidence | undefined;
  /** The scores of the answers checked so far, the first first; only that one is evidence. */
  readonly scores: readonly number[];
  /** The response that was checked last. */
  readonly checked: Response | undefined;
  /** Those that were checked before it: what was wrong stays marked. */
  readonly before: readonly Response[];
  /** True after a check was asked for without a whole response. */
  readonly incomplete: boolean;
  /** No further try: the item is right or the tries are used up. */
  readonly done: boolean;
}

export type Action =
  | { readonly type: "respond"; readonly response: Response }
  | { readonly type: "confidence"; readonly confidence: Confidence }
  | {
      readonly type: "check";
      /** What is shown, where nothing was chosen and that is an answer too: an order. */
      readonly response?: Response | undefined;
      readonly item: Item;
      readonly accepted: readonly string[];
      /** There is one try, however many the item gives. */
      readonly once?: boolean;
    }
  | { readonly type: "again" }
  | ({ readonly type: "reopen" } & Pick<Attempt, "response" | "confidence" | "scores">);

/** A sitting at its beginning. */
export const FRESH: Attempt = {
  response: undefined,
  confidence: undefined,
  scores: [],
  checked: undefined,
  before: [],
  incomplete: false,
  done: false,
};

/** The sitting after an action. Nothing but `again` and `reopen` changes one that is done. */
export function attempt(state: Attempt, action: Action): Attempt {
  switch (action.type) {
    case "respond":
      return state.done ? state : { ...state, response: action.response, incomplete: false };
    case "confidence":
      // After the first check it is ignored: confidence is about the first answer only.
      return state.scores.length > 0 ? state : { ...state, confidence: action.confidence };
    case "check":
      return check(state, action);
    case "again":
      return FRESH;
    case "reopen": {
      // An earlier sitting at its end, as it stood.
      const { response, confidence, scores } = action;
      return { ...FRESH, response, checked: response, confidence, scores, done: true };
    }
  }
}

function check(
  state: Attempt,
  { response = state.response, item, accepted, once }: Extract<Action, { type: "check" }>,
): Attempt {
  if (state.done) return state;
  if (response === undefined || !isComplete(item, response)) return { ...state, incomplete: true };
  const score = scoreItem(item, response, accepted);
  const scores = [...state.scores, score];
  return {
    ...state,
    response,
    scores,
    checked: response,
    before: state.checked === undefined ? [] : [...state.before, state.checked],
    incomplete: false,
    done: score === 1 || scores.length >= (once ? 1 : item.attempts),
  };
}

export type Verdict = "right" | "partly" | "wrong";

/** What a score is called: 1 is right, 0 is wrong. */
export const verdict = (score: number): Verdict =>
  score === 1 ? "right" : score > 0 ? "partly" : "wrong";
