import type { Item } from "./item.ts";
import { isList, isPairs, type Response, scoreItem } from "./score.ts";

/** How sure a reader says to be before the answer is checked. */
export const CONFIDENCE = ["guess", "think", "sure"] as const;

export type Confidence = (typeof CONFIDENCE)[number];

/** One sitting at one item: what is chosen now and what was checked so far. */
export interface Attempt {
  readonly response: Response | undefined;
  /** What was said before the first check. */
  readonly confidence: Confidence | undefined;
  /** The scores of the answers checked so far, the first first; only that one is evidence. */
  readonly scores: readonly number[];
  /** The response that was checked last. */
  readonly checked: Response | undefined;
  /** True after a check was asked for without a whole response. */
  readonly incomplete: boolean;
  /** No further try: the item is right or the tries are used up. */
  readonly done: boolean;
}

export type Action =
  | { readonly type: "respond"; readonly response: Response }
  | { readonly type: "feel"; readonly confidence: Confidence }
  | { readonly type: "check"; readonly item: Item; readonly accepted: readonly string[] }
  | { readonly type: "again" }
  | ({ readonly type: "reopen" } & Pick<Attempt, "response" | "confidence" | "scores">);

/** A sitting at its beginning. */
export const FRESH: Attempt = {
  response: undefined,
  confidence: undefined,
  scores: [],
  checked: undefined,
  incomplete: false,
  done: false,
};

/** The sitting after an action. Nothing but `again` and `reopen` changes one that is done. */
export function attempt(state: Attempt, action: Action): Attempt {
  switch (action.type) {
    case "respond":
      return state.done ? state : { ...state, response: action.response, incomplete: false };
    case "feel":
      // Said after a check, it would no longer be about the first answer, which is the one that counts.
      return state.scores.length > 0 ? state : { ...state, confidence: action.confidence };
    case "check":
      return check(state, action.item, action.accepted);
    case "again":
      return FRESH;
    case "reopen": {
      // An earlier sitting at its end, as it stood.
      const { response, confidence, scores } = action;
      return { ...FRESH, response, checked: response, confidence, scores, done: true };
    }
  }
}

function check(state: Attempt, item: Item, accepted: readonly string[]): Attempt {
  const { response } = state;
  if (state.done) return state;
  if (response === undefined || !isWhole(item, response)) return { ...state, incomplete: true };
  const score = scoreItem(item, response, accepted);
  const scores = [...state.scores, score];
  return {
    ...state,
    scores,
    checked: response,
    incomplete: false,
    done: score === 1 || scores.length >= item.attempts,
  };
}

/** Whether a response can be checked: something chosen, every row filled, everything put in order, something written. */
export function isWhole(item: Item, response: Response): boolean {
  switch (item.kind) {
    case "matching":
    case "categorise":
      return (
        isPairs(response) &&
        item.prompts.every((prompt) => typeof response[prompt] === "string" && response[prompt])
      );
    case "multiple":
      return isList(response) && response.length > 0;
    case "ordering":
      return isList(response) && item.key.every((id) => response.includes(id));
    default:
      return typeof response === "string" && response.trim() !== "";
  }
}

export type Verdict = "right" | "partly" | "wrong";

/** What a score is called: 1 is right, 0 is wrong. */
export const verdict = (score: number): Verdict =>
  score === 1 ? "right" : score > 0 ? "partly" : "wrong";
