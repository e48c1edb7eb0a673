import { CONFIDENCE, type Confidence } from "#core/items/confidence.ts";
import { CONTEXTS, type Context, type Recorded, type RecordedEvent } from "./event.ts";

/** The summary of a record that pages show: folded from its events, never changed in place. */
export interface Summary {
  /** The number of events without readings and settings. */
  readonly count: number;
  /** The latest rank of all events, ms. */
  readonly newest: number;
  /** By `itemKey`; see `itemState` and `itemHistory`. */
  readonly items: ReadonlyMap<string, ItemState>;
  /** Everything but answers, by `listKey`; `views.ts` reads it. */
  readonly lists: ReadonlyMap<string, readonly RecordedEvent[]>;
}

export interface ItemState {
  /** All answers, further tries included. */
  readonly answers: number;
  /** The last answer, further tries included. */
  readonly last: Recorded<"answered">;
  /** The first answer of each beginning as (time in ms, code), by time; `itemHistory` reads it. */
  readonly history: readonly (readonly [at: number, code: number])[];
}

/** The first answer after an item was begun. Whether it counts as evidence is for `evidenceOf` to say. */
export interface Attempt {
  /** ms since 1970 UTC. */
  readonly at: number;
  /** From 0 to 1, kept to a thousandth. */
  readonly score: number;
  readonly context: Context;
  readonly confidence?: Confidence;
  /** Marked by the reader. */
  readonly marked?: "self";
}

/** The summary of an empty record. */
export const EMPTY: Summary = { count: 0, newest: 0, items: new Map(), lists: new Map() };

/** An item as answered: another `gradingRev` is another question. */
export const itemKey = (item: string, rev: number): string => `${item}@${rev}`;

/** The item and revision that an `itemKey` names. */
export function splitKey(key: string): readonly [item: string, rev: number] {
  const at = key.lastIndexOf("@");
  return [key.slice(0, at), Number(key.slice(at + 1))];
}

/** The field that separates the lists of a type. Each other type has a single list, under the type's name. */
const LISTED_BY = new Map([
  ["planned", "plan"],
  ["practised", "entry"],
  ["reflected", "entry"],
  ["checked-in", "date"],
  ["assessed", "instrument"],
]);

/** The list of the summary that an event stands in: `plan:<id>`, `entry:<id>`, `date:<date>` and so on. */
export function listKey(event: RecordedEvent): string {
  const field = LISTED_BY.get(event.type);
  return field ? `${field}:${event[field as "id"]}` : event.type;
}

/**
 * A first answer as a number that sorts and stores well: confidence (0 for none), context × 4, marked by the reader × 32,
 * lost thousandths × 64.
 * A right answer takes two digits.
 */
export const encodeAttempt = (event: Recorded<"answered">): number =>
  CONFIDENCE.indexOf(event.confidence as Confidence) +
  1 +
  CONTEXTS.indexOf(event.context) * 4 +
  (event.marked ? 32 : 0) +
  Math.round((1 - event.score) * 1000) * 64;

/** What is known of an item; undefined if this revision of it was never answered. */
export const itemState = (summary: Summary, item: string, rev: number): ItemState | undefined =>
  summary.items.get(itemKey(item, rev));

/** The first answers to an item, one for each time it was begun, by time: a reload begins it anew, too. */
export const itemHistory = (summary: Summary, item: string, rev: number): Attempt[] =>
  (itemState(summary, item, rev)?.history ?? []).map(([at, code]) => {
    const confidence = CONFIDENCE[(code % 4) - 1];
    return {
      at,
      score: 1 - Math.floor(code / 64) / 1000,
      context: CONTEXTS[Math.floor(code / 4) % 8] ?? "quiz",
      ...(confidence && { confidence }),
      ...(code & 32 && { marked: "self" as const }),
    };
  });

/** The value of a setting; undefined if it was never set. */
export function setting(summary: Summary, key: string): Recorded<"settings">["value"] | undefined {
  const settings = (summary.lists.get("settings") ?? []) as readonly Recorded<"settings">[];
  return settings.find((event) => event.key === key)?.value;
}
