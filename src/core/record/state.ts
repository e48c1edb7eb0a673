import { CONFIDENCE, type Confidence } from "#core/items/attempt.ts";
import { CONTEXTS, type Context, type EventBody, type Recorded } from "./event.ts";
import { compare } from "./order.ts";

/** What the pages show of a record: folded from its events and never changed in place. */
export interface Summary {
  /** Events but for readings and settings, of which only the last are kept. */
  readonly count: number;
  /** The latest rank of all events, ms. */
  readonly newest: number;
  /** By `itemKey`. */
  readonly items: ReadonlyMap<string, ItemState>;
  readonly tests: ReadonlyMap<string, TestState>;
  /** By module, the last reading of each section, in order. */
  readonly reads: Lists<"read">;
  /** By plan id, in order; `plansNow` lays them over each other. */
  readonly plans: Lists<"planned">;
  /** By entry id, in order; `entriesNow` lays them over each other. */
  readonly entries: Lists<"practised" | "reflected">;
  /** By local date, in order. */
  readonly checkIns: Lists<"checked-in">;
  /** By instrument, in order. */
  readonly assessments: Lists<"assessed">;
  /** By key, the last one. */
  readonly settings: Lists<"settings">;
  /** All under one key, `erased`. */
  readonly erasures: Lists<"erased">;
  /** Ranks of the newest changes after the last saved file, ascending, at most `MANY_CHANGES`. */
  readonly changes: readonly number[];
}

/** Lists of events by a key, each in the order of the record. */
type Lists<Type extends EventBody["type"]> = ReadonlyMap<string, readonly Recorded<Type>[]>;

export interface ItemState {
  /** All answers, further tries included. */
  readonly answers: number;
  /** The last answer, further tries included. */
  readonly last: Recorded<"answered">;
  /** First answers of each sitting as pairs of (time in ms, code), ascending; read it with `itemHistory`. */
  readonly history: readonly number[];
}

/** A test run; its single answers are in the events. */
export interface TestState {
  /** Times of the first and the last answer in ms. */
  readonly from: number;
  readonly to: number;
  /** First answers given. */
  readonly answers: number;
  /** The sum of their scores in thousandths. */
  readonly points: number;
}

/** A first answer to an item. */
export interface Attempt {
  /** ms since 1970 UTC. */
  readonly at: number;
  /** From 0 to 1, kept to a thousandth. */
  readonly score: number;
  readonly context: Context;
  readonly confidence?: Confidence;
}

/** Changes since the last saved file are counted exactly below this; this many means "this many or more". */
export const MANY_CHANGES = 500;

export const EMPTY: Summary = {
  count: 0,
  newest: 0,
  items: new Map(),
  tests: new Map(),
  reads: new Map(),
  plans: new Map(),
  entries: new Map(),
  checkIns: new Map(),
  assessments: new Map(),
  settings: new Map(),
  erasures: new Map(),
  changes: [],
};

/** An item as answered: another `gradingRev` is another question. */
export const itemKey = (item: string, rev: number): string => `${item}@${rev}`;

export const itemState = (
  summary: Summary,
  item: string,
  rev: number,
): ItemState | undefined => summary.items.get(itemKey(item, rev));

/**
 * A first answer as a number that sorts and stores well: confidence (0 for none), context × 4, lost thousandths × 64.
 * A right answer takes two digits.
 */
export const encodeAttempt = ({
  context,
  confidence,
  score,
}: Pick<Recorded<"answered">, "context" | "confidence" | "score">): number =>
  (confidence === undefined ? 0 : CONFIDENCE.indexOf(confidence) + 1) +
  CONTEXTS.indexOf(context) * 4 +
  Math.round((1 - score) * 1000) * 64;

export function decodeAttempt(at: number, code: number): Attempt {
  const confidence = CONFIDENCE[(code % 4) - 1];
  return {
    at,
    score: 1 - Math.floor(code / 64) / 1000,
    context: CONTEXTS[Math.floor(code / 4) % 16] ?? "quiz",
    ...(confidence && { confidence }),
  };
}

/** The first answers to an item in each sitting, by time. */
export function itemHistory(summary: Summary, item: string, rev: number): Attempt[] {
  const history = itemState(summary, item, rev)?.history ?? [];
  const attempts: Attempt[] = [];
  for (let i = 0; i < history.length; i += 2) {
    attempts.push(decodeAttempt(history[i] ?? 0, history[i + 1] ?? 0));
  }
  return attempts;
}

/** The ids of a module's sections that came into view. */
export const sectionsRead = (summary: Summary, module: string): ReadonlySet<string> =>
  new Set(summary.reads.get(module)?.map((read) => read.section));

/** The section that was read last, in the whole course. */
export function continueAt(summary: Summary): Recorded<"read"> | undefined {
  let best: Recorded<"read"> | undefined;
  for (const reads of summary.reads.values()) {
    const last = reads[reads.length - 1];
    if (last && (!best || compare(best, last) < 0)) best = last;
  }
  return best;
}

/** The value of a setting; undefined if it was never set. */
export const setting = (summary: Summary, key: string): Recorded<"settings">["value"] | undefined =>
  summary.settings.get(key)?.[0]?.value;

/** The setting that marks a saved file: `value` changes older than it were in no file. */
export const SAVED = "saved";

/**
 * How many changes the last saved file lacks, at most about `MANY_CHANGES`. Reading and settings don't count.
 * After another computer's file was loaded the number may be too high by some, and is never too low.
 */
export const unsavedChanges = (summary: Summary): number =>
  Number(setting(summary, SAVED) ?? 0) + summary.changes.length;

/** A plan or an entry as it stands: the events that made it laid over each other, `null` fields left out. */
export type Now<Type extends "planned" | "practised"> = {
  [Field in keyof Recorded<Type>]: Exclude<Recorded<Type>[Field], null>;
};

function layOver<Type extends "planned" | "practised">(
  events: readonly Recorded<Type>[],
): Now<Type> | undefined {
  if (!events.length) return undefined;
  const now: Record<string, unknown> = Object.assign({}, ...events);
  for (const key of Object.keys(now)) if (now[key] === null) delete now[key];
  return now as Now<Type>;
}

/** The plans as they stand; `at` is the time of the last change. */
export const plansNow = (summary: Summary): Now<"planned">[] =>
  [...summary.plans.values()].flatMap((events) => layOver(events) ?? []);

export interface Entry {
  readonly now: Now<"practised">;
  /** What it said before, the first wording first; the last one is the present wording. */
  readonly versions: readonly Recorded<"practised">[];
  readonly reflections: readonly Recorded<"reflected">[];
}

/** The entries of the practice log as they stand; a look back without its entry is left out. */
export function entriesNow(summary: Summary): Entry[] {
  return [...summary.entries.values()].flatMap((events) => {
    const versions = events.filter(
      (event): event is Recorded<"practised"> => event.type === "practised",
    );
    const reflections = events.filter(
      (event): event is Recorded<"reflected"> => event.type === "reflected",
    );
    const now = layOver(versions);
    return now ? [{ now, versions, reflections }] : [];
  });
}
