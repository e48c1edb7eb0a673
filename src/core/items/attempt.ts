import type { Item } from "./item.ts";
import { isList, isPairs, type Response, scoreItem } from "./score.ts";

/** How sure a reader says to be before the answer is checked. */
export const CONFIDENCE = ["guess", "think", "sure"] as const;

export type Confidence = (typeof CONFIDENCE)[number];

/** One sitting at one item: what is chosen now and what was checked so far. */
export interface Attempt {
  readonly response: Response | undefined;
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
  | { readonly type: "again" };

export const FRESH: Attempt = {
  response: undefined,
  confidence: undefined,
  scores: [],
  checked: undefined,
  incomplete: false,
  done: false,
};

export function attempt(state: Attempt, action: Action): Attempt {
  switch (action.type) {
    case "respond":
      return state.done ? state : { ...state, response: action.response, incomplete: false };
    case "feel":
      return state.done ? state : { ...state, confidence: action.confidence };
    case "check":
      return check(state, action.item, action.accepted);
    case "again":
      return FRESH;
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

/** Whether a response can be checked: something chosen, every row filled, something written. */
export function isWhole(item: Item, response: Response): boolean {
  switch (item.kind) {
    case "matching":
    case "categorise":
      return isPairs(response) && item.prompts.every((prompt) => response[prompt]);
    case "multiple":
    case "ordering":
      return isList(response) && response.length > 0;
    default:
      return typeof response === "string" && response.trim() !== "";
  }
}

export type Verdict = "right" | "partly" | "wrong";

export const verdict = (score: number): Verdict =>
  score === 1 ? "right" : score > 0 ? "partly" : "wrong";
