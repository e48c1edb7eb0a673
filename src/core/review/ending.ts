import { evidenceOf } from "#core/record/sitting.ts";
import { type Attempt, itemState, type Summary } from "#core/record/state.ts";
import { midnight } from "#core/time/instant.ts";
import type { AskedItem } from "./is-ended.ts";
import { type ItemRef, provenAt } from "./variants.ts";

/*
 * What stands at the end of a set of questions. It says what the answers bear and no more: a second try that was right is
 * told, and shows no objective.
 */

/** How an answer went: right at the first try, right at a later one, not right; or marked by its reader, and not judged. */
export const HOWS = ["first", "later", "missed", "marked"] as const;
export type How = (typeof HOWS)[number];

export interface Mark {
  readonly name: string;
  /** What was left open was not answered wrong. */
  readonly how: How | "unanswered";
}

/** How the item went in its latest sitting; undefined if it was never answered. */
export function howOf(summary: Summary, [id, rev]: ItemRef): How | undefined {
  const first = latestOf(summary, [id, rev]);
  const last = itemState(summary, id, rev)?.last;
  if (!first || !last) return undefined;
  if (first.marked !== undefined) return "marked";
  if (first.score === 1) return "first";
  return last.score === 1 ? "later" : "missed";
}

/** The answer that counts of the latest sitting. */
const latestOf = (summary: Summary, [id, rev]: ItemRef): Attempt | undefined =>
  evidenceOf(summary, id, rev).pop();

/** How sure the reader was of first answers, and how right. */
export interface Sureness {
  /** Answers that were said to be sure, and those of them that were right. */
  readonly sure: number;
  readonly right: number;
  /** Answers with any word on how sure. */
  readonly said: number;
  /** The names of those that were sure and not right. */
  readonly wrong: readonly string[];
}

/** A first answer, by the name of its question. */
interface Named extends Pick<Attempt, "score"> {
  readonly name: string;
  readonly confidence?: Attempt["confidence"] | undefined;
}

export function sureness(firsts: readonly Named[]): Sureness {
  const said = firsts.filter(({ confidence }) => confidence !== undefined);
  const sure = said.filter(({ confidence }) => confidence === "sure");
  return {
    said: said.length,
    sure: sure.length,
    right: sure.filter(({ score }) => score === 1).length,
    wrong: sure.filter(({ score }) => score < 1).map(({ name }) => name),
  };
}

/** The answers that count of the latest sittings. */
export const firstsOf = (summary: Summary, asked: readonly AskedItem[]): Named[] =>
  asked.flatMap(({ ref, name }) => {
    const first = latestOf(summary, ref);
    return first ? [{ name, ...first }] : [];
  });

/** On which days so many things are due, ms of each day's beginning, the earliest first. */
export function dueDays(
  due: readonly number[],
  now: number,
): { readonly day: number; readonly n: number }[] {
  const days = new Map<number, number>();
  // What is overdue comes back today.
  for (const at of due) {
    const day = midnight(Math.max(at, now));
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].sort(([one], [other]) => one - other).map(([day, n]) => ({ day, n }));
}

/** Of an objective's items those that were not right at the first try yet: what keeps it from being shown. */
export const missing = (summary: Summary, items: readonly ItemRef[]): readonly string[] =>
  items
    .filter((ref) => ref[3] === undefined && provenAt(summary, ref).length === 0)
    .map(([id]) => id);
