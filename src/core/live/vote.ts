import { isInstant, isPlain, isText, isWhole } from "#core/record/values.ts";
import { type Counts, MOST_HANDS } from "./tally.ts";

/*
 * What is kept of a group's votes on one question, apart from any learner's record. One JSON text a vote, under a key of its
 * own, so that no page ever writes over what another keeps:
 *
 *   {
 *     "whetstone": "vote", "version": 1,
 *     "session": "q3x…",                   of one meeting: a random name, the same for all of its questions
 *     "at": 1795387872000,                 ms since 1970 UTC, when the question was first voted on
 *     "module": "…", "item": "…", "rev": 1, "locale": "en",
 *     "before": {"far-first": 9, …},       hands by the option's id; an option without hands is left out
 *     "after": {…}                         missing where there was no second vote
 *   }
 *
 * A field may be added without a new version; `version` is raised if an old field changes its meaning. A text of a later
 * version is left alone.
 */

/** Counts of hands on one question in one meeting. Nobody's name is in it. */
export interface Vote {
  readonly session: string;
  readonly at: number;
  readonly module: string;
  readonly item: string;
  readonly rev: number;
  readonly locale: string;
  readonly before: Counts;
  readonly after?: Counts;
}

const VERSION = 1;

/** A vote's own name: there is one for each question of a meeting. */
export const voteName = ({ session, item }: Vote): string => `${session}:${item}`;

export const writeVote = (vote: Vote): string =>
  JSON.stringify({ whetstone: "vote", version: VERSION, ...vote });

/** Reads a text that may hold anything; never throws. */
export function readVote(text: string): Vote | "unreadable" | "future" {
  const value = parse(text);
  if (!isPlain(value) || value["whetstone"] !== "vote") return "unreadable";
  const { version, session, at, module, item, rev, locale, before, after } = value;
  if (!isWhole(version, 1, Number.MAX_SAFE_INTEGER)) return "unreadable";
  if (version > VERSION) return "future";
  const isVote =
    [session, module, item, locale].every(isName) &&
    isInstant(at) &&
    isWhole(rev, 1, Number.MAX_SAFE_INTEGER) &&
    isCounts(before) &&
    (after === undefined || isCounts(after));
  if (!isVote) return "unreadable";
  return { session, at, module, item, rev, locale, before, ...(after && { after }) } as Vote;
}

/** A name as the course and the program give them. */
export const isName = (value: unknown): value is string =>
  isText(value) && /^[\w-]{1,120}$/.test(value);

/** More options than any question has. */
const MOST_OPTIONS = 26;

export const isCounts = (value: unknown): value is Counts =>
  isPlain(value) &&
  Object.keys(value).length <= MOST_OPTIONS &&
  Object.entries(value).every(([option, hands]) => isName(option) && isWhole(hands, 0, MOST_HANDS));

/** JSON, or undefined. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
