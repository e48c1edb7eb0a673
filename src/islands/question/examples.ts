import type { WholeLocale } from "#core/i18n/locales.ts";
import type { Item } from "#core/items/item.ts";
import { isSelfMarked } from "#core/items/parts.ts";
import type { Response } from "#core/items/response.ts";
import type { Respond } from "./hand.ts";
import type { QuestionProps } from "./types.ts";

/*
 * What the kinds' examples share. An example is a question and what a reader did with it: the tests and the gallery bring
 * each about by the page's own controls, so that no state is shown that nobody could come to.
 */

/** The states of a question; which of them its kind has follows from its `Sample`. */
export const STATES = [
  "fresh",
  "incomplete",
  "wrong-first",
  "right",
  "right-later",
  "partly",
  "done-wrong",
  "sure-but-wrong",
  "answered-earlier",
  "past",
] as const;
export type State = (typeof STATES)[number];

/** One step of a reader: an answer given and checked, how sure it was, or a check without an answer. */
export interface Step {
  readonly response?: Response;
  readonly sure?: boolean;
}

export interface Example<I extends Item = Item> {
  readonly name: string;
  readonly state: State;
  readonly locale: WholeLocale;
  readonly props: Omit<QuestionProps<I>, "t">;
  readonly respond: Respond;
  readonly steps: readonly Step[];
  /** The score of an earlier sitting, from 0 to 1. */
  readonly earlier?: number;
}

/** A question with the responses that bring its states about. */
export interface Sample<I extends Item = Item> {
  readonly name: string;
  readonly locale: WholeLocale;
  readonly props: Pick<QuestionProps<I>, "item" | "words" | "near"> &
    Required<Pick<QuestionProps<I>, "answer">>;
  readonly respond: Respond;
  readonly right: Response;
  /** Scores 0. */
  readonly wrong: Response;
  /** Scores between 0 and 1; undefined for kinds that are all or nothing. */
  readonly partly: Response | undefined;
  /** A response that can't be checked yet; undefined where any shown response can be. */
  readonly unfinished: Response | undefined;
}

/** The fields that no example is about. */
export const COMMON = {
  gradingRev: 1,
  objective: "objective",
  section: "section",
  claims: ["claim"],
  level: "apply",
  attempts: 2,
  shuffle: true,
} as const satisfies Partial<Item>;

/** Every state of a sample. */
export function statesOf<I extends Item>(sample: Sample<I>): Example<I>[] {
  const { name, locale, respond, right, wrong, partly, unfinished } = sample;
  const { item } = sample.props;
  // Where there is one try, an answer is done at once; where readers mark it, they are not asked how sure they are.
  const isOneTry = item.attempts === 1;
  const tries = (last: Response, more: Partial<Step> = {}): Step[] =>
    isOneTry ? [{ response: last }] : [{ response: wrong, ...more }, { response: last }];
  const props: Omit<QuestionProps<I>, "t"> = {
    ...sample.props,
    module: "theory-and-practice",
    context: "quiz",
    number: "1.",
  };
  const make = (state: State, steps: readonly Step[], more: Partial<Example<I>> = {}) => ({
    name: `${name}: ${state}`,
    state,
    locale,
    props,
    respond,
    steps,
    ...more,
  });
  return [
    make("fresh", []),
    ...(unfinished === undefined ? [] : [make("incomplete", [{}])]),
    ...(isOneTry ? [] : [make("wrong-first", [{ response: wrong }])]),
    make("right", [{ response: right }]),
    ...(isOneTry ? [] : [make("right-later", tries(right))]),
    ...(partly === undefined ? [] : [make("partly", tries(partly))]),
    make("done-wrong", tries(wrong)),
    ...(isSelfMarked(item) ? [] : [make("sure-but-wrong", tries(wrong, { sure: true }))]),
    make("answered-earlier", [], { earlier: partly === undefined ? 0 : 0.5 }),
    make("past", [], {
      props: { ...props, past: { response: wrong, score: 0, confidence: "think", seed: 1 } },
    }),
  ];
}

/** A text as long as authors may be tempted to write, to see that nothing breaks. */
export const LONG = {
  en: "The county’s training office keeps, for every one of its forty-six staff, a folder with the titles of the lectures attended, the hours, the signatures and the pages of notes, and once a year it adds the folders up and sends the sum to those who asked for it",
  "zh-hans":
    "县里的培训科为四十六名干部职工每人建了一份学习档案，逐次登记讲座题目、学时、签到和笔记页数，年底再把各人的数字汇总成一张总表，报送给布置这项工作的上级部门",
} as const;
