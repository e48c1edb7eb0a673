import type { Confidence } from "#core/items/confidence.ts";
import type { Response } from "#core/items/response.ts";

/**
 * What the record keeps: an append-only log of events. An event is never changed; a later one may replace what it says
 * or erase it. In memory times are milliseconds since 1970 UTC; in a saved file they are ISO 8601 instants.
 *
 * Fields may be added to a type and types to the list without a new schema version: a field that this version does not
 * know is kept, an event of a type that it does not know is kept and shows nowhere.
 */
type EventBody =
  | Answered
  | Pretested
  | Read
  | Assessed
  | Planned
  | Practised
  | Reflected
  | CheckedIn
  | Erased
  | Setting;

/** One checked answer. The first attempt of a sitting is evidence (`sitting.ts`); later ones are practice. */
export interface Answered {
  readonly type: "answered";
  readonly item: string;
  /** The item's `gradingRev` when it was answered: another revision is another question. */
  readonly rev: number;
  readonly module: string;
  readonly context: Context;
  /**
   * 1 for the first answer since the question was begun on a page; 2 for a second try. A question that is asked once more
   * at the end of its sitting goes on counting above the item's own tries: only 1 can ever be evidence.
   */
  readonly attempt: number;
  /** From 0 to 1. */
  readonly score: number;
  readonly response: Response;
  readonly confidence?: Confidence;
  /** What the options were shuffled by, an unsigned 32-bit number. */
  readonly seed?: number;
  /** The id of the test run that the answer belongs to. */
  readonly test?: string;
  /** The reader marked the answer, not the program: it is no evidence of an objective. */
  readonly marked?: "self";
  /** A learning platform kept the answer and not what was chosen: the response is empty (`core/lms/carried.ts`). */
  readonly carried?: boolean;
}

// Their order is part of the cached summary: add at the end only. There is room for eight.
export const CONTEXTS = ["check", "quiz", "review", "test", "check-in"] as const;
export type Context = (typeof CONTEXTS)[number];

/**
 * An answer to a question of a module, given before its text was read. It is no first answer and no evidence of anything:
 * it waits for the end of the module, to be seen beside what was answered afterwards. A type of its own, so that nothing
 * that counts answers can meet it.
 */
export interface Pretested
  extends Pick<Answered, "item" | "rev" | "module" | "score" | "response" | "confidence" | "seed"> {
  readonly type: "pretested";
}

/** A section came into view. It serves "where to continue" and earns nothing. */
interface Read {
  readonly type: "read";
  readonly module: string;
  readonly section: string;
}

/** A whole self-assessment or diagnosis; each one is kept, so that change can be seen. */
interface Assessed {
  readonly type: "assessed";
  readonly instrument: string;
  readonly rev: number;
  readonly subject: "person" | "unit";
  readonly role?: string;
  /** 0 to 4 by statement. */
  readonly answers: Readonly<Record<string, number>>;
  readonly evidence?: Readonly<Record<string, string>>;
}

/**
 * An aim, goal or act. Later events of the same `plan` replace it field by field, so that a change of one field on
 * one computer and of another field elsewhere both live on; `null` takes an optional field away.
 */
export interface Planned {
  readonly type: "planned";
  readonly plan: string;
  readonly kind?: "aim" | "goal" | "act";
  readonly text?: string;
  readonly modules?: readonly string[];
  /** Local dates, `YYYY-MM-DD`. */
  readonly from?: string | null;
  readonly until?: string | null;
  /** Days of the week to study on, 1 (Monday) to 7. */
  readonly days?: readonly number[] | null;
  readonly branch?: "professional" | "comprehensive" | null;
  readonly status?: "open" | "done" | "dropped";
}

/** An entry of the practice log; later events of the same `entry` correct it field by field and its history stays. */
export interface Practised {
  readonly type: "practised";
  readonly entry: string;
  readonly module: string;
  readonly tried?: string;
  readonly where?: string;
  readonly withWhom?: string;
  readonly happened?: string;
  /** What changed for the people served: with text here, the entry counts as used at work. */
  readonly changed?: string;
  /** Local date, `YYYY-MM-DD`. */
  readonly lookBack?: string | null;
}

/** A look back on an entry. */
interface Reflected {
  readonly type: "reflected";
  readonly entry: string;
  readonly text: string;
  readonly used: boolean;
}

interface CheckedIn {
  readonly type: "checked-in";
  /** The reader's local date, `YYYY-MM-DD`: the day as lived, wherever the file is opened later. */
  readonly date: string;
  readonly text: string;
  readonly item?: string;
}

/**
 * Takes events away. An erasure wins over every event of its target whose rank is not later than its own, whatever
 * order they arrive in: what it covers is dropped from storage and files, and is not taken in again from an old file.
 * The erasure itself stays.
 */
interface Erased {
  readonly type: "erased";
  readonly target: Target;
}

type Target =
  | { readonly event: string }
  | { readonly item: string }
  | { readonly entry: string }
  | { readonly plan: string }
  | { readonly all: true };

/** A small preference or mark of the learner; the last one of a key counts. */
interface Setting {
  readonly type: "settings";
  readonly key: string;
  readonly value: string | number | boolean | null;
}

export interface Stamp {
  /** `<writer>-<number in base 36>`: the writer is random for each opened page. Unique in the world. */
  readonly id: string;
  /** When, in ms since 1970 UTC, by the clock of the computer, which may be wrong. */
  readonly at: number;
  /**
   * The rank of what this event was made to replace, only where that is not earlier than `at`: a clock that was once
   * set to a far year can't make its events win for ever.
   */
  readonly after?: number;
}

/** What a page hands over to be recorded: an event before it has an id and a time. */
export type NewEvent = EventBody;

type Stamped<Body> = Body extends EventBody ? Body & Stamp : never;

/** An event of the record. It may be of a type that this version does not know: a `switch` needs a default. */
export type RecordedEvent = Stamped<EventBody>;

export type EventType = EventBody["type"];

/** A recorded event of one type. */
export type Recorded<Type extends EventType> = Extract<RecordedEvent, { type: Type }>;
