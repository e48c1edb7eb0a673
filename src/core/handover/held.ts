import { type Gain, gainOf } from "#core/live/gain.ts";
import { handsFor, total } from "#core/live/tally.ts";
import type { Vote } from "#core/live/vote.ts";

/** A session that was held: all votes of one meeting. */
export interface Held {
  readonly session: string;
  /** When its first vote was counted, ms since 1970 UTC. */
  readonly at: number;
  readonly module: string;
  /** In the order in which they were asked. */
  readonly votes: readonly Vote[];
}

/** The sessions that votes are of, the latest first. */
export function heldFrom(votes: readonly Vote[]): Held[] {
  const sessions = new Map<string, Vote[]>();
  for (const vote of [...votes].sort((a, b) => a.at - b.at || (a.item < b.item ? -1 : 1))) {
    sessions.set(vote.session, [...(sessions.get(vote.session) ?? []), vote]);
  }
  return [...sessions.values()]
    .flatMap((of): Held[] => {
      const [first] = of;
      return first
        ? [{ session: first.session, at: first.at, module: first.module, votes: of }]
        : [];
    })
    .sort((a, b) => b.at - a.at || (a.session < b.session ? -1 : 1));
}

/** An item of the course; a vote on it can be told as right or wrong while both have the same revision. */
export interface Asked {
  readonly rev: number;
  readonly key: string;
}

/** Hands before and after the talk. */
export interface Tally {
  readonly before: number;
  /** Undefined where there was one vote. */
  readonly after: number | undefined;
  /** Which of them were right, and what the talk gained; undefined where the course no longer asks this. */
  readonly right:
    | { readonly before: number; readonly after: number | undefined; readonly gain: Gain }
    | undefined;
}

export function tallyOf({ before, after, rev }: Vote, asked: Asked | undefined): Tally {
  const hands = { before: total(before), after: after && total(after) };
  if (!asked || asked.rev !== rev) return { ...hands, right: undefined };
  const { key } = asked;
  const right = {
    before: handsFor(before, key),
    after: after && handsFor(after, key),
    gain: gainOf(before, after ?? {}, key),
  };
  return { ...hands, right };
}
