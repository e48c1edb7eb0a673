/*
 * The compact state: the answers that count, as a text that a learning platform keeps between two launches, so that the
 * evidence is there on another computer, too. What was chosen or typed is not in it, nor are further tries.
 *
 *   W1 <sum> { <item> <minutes> <answer> [<gap> <answer>]… }…
 *
 * without the spaces, in the 64 characters of base64url. The items are in the order of their first answers.
 *   sum      4 characters: the checksum of all that follows, against texts that were cut or are another program's
 *   item     4 characters: the checksum of `<id>@<rev>`
 *   minutes  from the item before it, or from 2020, to this item's first answer, as a number of any length
 *   gap      minutes between two answers to the item, as a number of any length
 *   answer   2 characters: fifteenths lost of the score, context, confidence, whether its reader marked it, whether another follows
 */
import { CONFIDENCE, type Confidence } from "#core/items/confidence.ts";
import { checksum } from "#core/record/checksum.ts";
import { CONTEXTS, type Context } from "#core/record/event.ts";
import { evidenceOf } from "#core/record/sitting.ts";
import { type Attempt, itemKey, type Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { forms } from "#core/review/variants.ts";

/** An answer that counts, without what was chosen. */
export interface Carried extends Attempt {
  readonly item: string;
  readonly rev: number;
  readonly module: string;
}

const HEAD = "W1";
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Digits of a checksum: of 300 items two share one in 1 of 400 courses. */
const SUM = 4;
const MINUTE = 60_000;
const START = Date.UTC(2020, 0) / MINUTE;
/** Fifteenths of the score. Two thirds, the border of what counts as remembered, is a whole number of them. */
const SHARES = 15;

/** What is kept of a record, and whether all of it is. */
export interface Kept {
  readonly text: string;
  /** Only what objectives and review rest on: an item's first and last right answers, and its last one. */
  readonly thinned: boolean;
}

/** The answers to a package's items in at most `room` characters; undefined if not even what states rest on fits. */
export function writeCarried(summary: Summary, index: ItemIndex, room: number): Kept | undefined {
  const histories = [...itemsOf(index)].flatMap(([code, { item, rev }]) => {
    const attempts = evidenceOf(summary, item, rev);
    return attempts.length > 0 ? [{ code, attempts }] : [];
  });
  const whole = write(histories);
  if (whole.length <= room) return { text: whole, thinned: false };
  const text = write(
    histories.map(({ code, attempts }) => ({ code, attempts: essential(attempts) })),
  );
  return text.length <= room ? { text, thinned: true } : undefined;
}

/** What the item's state and its next review rest on. */
function essential(attempts: readonly Attempt[]): readonly Attempt[] {
  const right = attempts.filter(({ score }) => score === 1);
  const kept = new Set([right[0], right[right.length - 1], attempts[attempts.length - 1]]);
  return attempts.filter((attempt) => kept.has(attempt));
}

interface History {
  readonly code: string;
  readonly attempts: readonly Attempt[];
}

function write(histories: readonly History[]): string {
  let last = START;
  let body = "";
  const firstOf = ({ attempts }: History) => minuteOf(attempts[0]?.at ?? 0);
  for (const history of [...histories].sort((a, b) => firstOf(a) - firstOf(b))) {
    body += history.code;
    let before = last;
    for (const [at, attempt] of history.attempts.entries()) {
      const minute = minuteOf(attempt.at);
      body += writeNumber(minute - before);
      body += writeAttempt(attempt, at < history.attempts.length - 1);
      before = minute;
    }
    last = firstOf(history);
  }
  return HEAD + sumOf(body) + body;
}

/** Clocks that are set before 2020 say 2020. */
const minuteOf = (at: number): number => Math.max(START, Math.floor(at / MINUTE));

/** Five bits a character, the least first; the sixth says that there are more. */
function writeNumber(value: number): string {
  const rest = Math.floor(value / 32);
  return rest > 0 ? digit((value % 32) + 32) + writeNumber(rest) : digit(value);
}

function writeAttempt({ score, context, confidence, marked }: Attempt, more: boolean): string {
  // No score rises, and only a right answer loses nothing. The record keeps thousandths: what that rounds must not lose more.
  const lost = Math.min(SHARES, Math.ceil((1 - score) * SHARES - 0.008));
  const sure = CONFIDENCE.indexOf(confidence as Confidence) + 1;
  const flags = CONTEXTS.indexOf(context) * 16 + sure * 4 + (marked ? 2 : 0) + (more ? 1 : 0);
  const code = lost * 128 + flags;
  return digit(code >> 6) + digit(code & 63);
}

const digit = (value: number): string => DIGITS.charAt(value);

/** The first 24 bits of the checksum. */
function sumOf(text: string): string {
  const bits = Number.parseInt(checksum(text).slice(0, 6), 16);
  return [18, 12, 6, 0].map((by) => digit((bits >> by) & 63)).join("");
}

/**
 * The answers in a kept text to the items of a package; items that it has no more are left out. Undefined if the text is
 * none of these, or damaged; "" holds none.
 */
export function readCarried(text: string, index: ItemIndex): Carried[] | undefined {
  if (text === "") return [];
  const body = text.slice(HEAD.length + SUM);
  if (text !== HEAD + sumOf(body) + body) return undefined;
  const items = itemsOf(index);
  const carried: Carried[] = [];
  let place = 0;
  const next = (): number => {
    const value = DIGITS.indexOf(body.charAt(place));
    // No digit at all reads as the first one.
    if (place++ >= body.length || value < 0) throw new RangeError("cut short");
    return value;
  };
  const number = (): number => {
    const value = next();
    return value < 32 ? value : value - 32 + 32 * number();
  };
  try {
    for (let last = START; place < body.length; ) {
      const known = items.get(body.slice(place, place + SUM));
      place += SUM;
      let minute = last;
      let more = true;
      for (let isFirst = true; more; isFirst = false) {
        minute += number();
        if (isFirst) last = minute;
        const code = next() * 64 + next();
        more = (code & 1) === 1;
        if (known) carried.push({ ...known, at: minute * MINUTE, ...readAttempt(code) });
      }
    }
  } catch {
    return undefined;
  }
  return carried;
}

function readAttempt(code: number): Omit<Attempt, "at"> {
  const confidence = CONFIDENCE[((code >> 2) & 3) - 1];
  const context: Context = CONTEXTS[(code >> 4) & 7] ?? "quiz";
  return {
    score: 1 - (code >> 7) / SHARES,
    context,
    ...(confidence && { confidence }),
    ...(code & 2 && { marked: "self" as const }),
  };
}

/** The items of a package and their variants by code. Two with one code are left out: neither could be told from the other. */
function itemsOf(index: ItemIndex): ReadonlyMap<string, Pick<Carried, "item" | "rev" | "module">> {
  const byCode = new Map<string, { item: string; rev: number; module: string }>();
  const twice = new Set<string>();
  for (const [module, objectives] of Object.entries(index)) {
    for (const ref of Object.values(objectives).flat()) {
      for (const [item, rev] of forms(ref)) {
        const code = sumOf(itemKey(item, rev));
        if (byCode.has(code)) twice.add(code);
        byCode.set(code, { item, rev, module });
      }
    }
  }
  for (const code of twice) byCode.delete(code);
  return byCode;
}
