import { canonical } from "#core/record/canonical.ts";
import { isTame } from "#core/record/check.ts";
import { extend, inDigits, START } from "#core/record/checksum.ts";
import type { Steps } from "#core/record/steps.ts";
import { isInstant, isPlain, isText } from "#core/record/values.ts";
import { type Entry, type Kept, LIST_NAMES, LISTS, type ListName, NOTHING_KEPT } from "./kept.ts";

/*
 * The file that a leaving facilitator gives the next, JSON in UTF-8:
 *
 *   {
 *     "whetstone": "handover", "version": 1, "course": "…", "savedAt": 1795387872000,
 *     "for": "…",                                  whom it is for, in the facilitator's words; may be missing
 *     "votes": [ … ], "notes": [ … ], "choices": [ … ],     entries as storage keeps them (`kept.ts`); a list may be missing
 *     "rollUps": [ "…" ],                          files to compare with, each the text of the file
 *     "checksum": "1c291ca3"
 *   }
 *
 * The checksum is the CRC-32 of the canonical JSON of the file without its lists and without `checksum`, then of that of
 * each entry, list after list in the order above. It finds damage; it does not prove who wrote the file.
 */

const VERSION = 1;

/** UTF-16 units: all that storage can hold comes to less, with the spaces of a file. */
const MOST_TEXT = 16_000_000;
/** Entries of a list: storage has room for fewer. */
const MOST_ENTRIES = 50_000;
/** UTF-16 units of whom it is for. */
export const LONGEST_FOR = 200;
/** Entries that are read in one step. */
const STRIDE = 200;

export interface Pack {
  readonly course: string;
  /** ms since 1970 UTC. */
  readonly savedAt: number;
  /** Whom it is for; "" where nobody said. */
  readonly reader: string;
  readonly kept: Kept;
}

/** Why a file is refused. The words for a reader are the interface's. */
export type PackReason =
  | "too-big"
  | "not-json"
  | "not-a-pack"
  | "a-record"
  | "a-roll-up"
  | "future-version"
  | "other-course"
  | "wrong-checksum"
  | "wrong-entry";

export interface PackRefusal {
  readonly ok: false;
  readonly reason: PackReason;
  /** Where it is one entry: which one, from 0. */
  readonly at?: { readonly list: ListName; readonly index: number };
}

type File = Readonly<Record<string, unknown>>;

export function writePack({ course, savedAt, reader, kept }: Pack): string {
  const lists = Object.fromEntries(
    LIST_NAMES.map((list) => [list, kept[list].map((entry) => written(list, entry))]),
  );
  const head = {
    whetstone: "handover",
    version: VERSION,
    course,
    savedAt,
    ...(reader && { for: reader }),
  };
  const sum = LIST_NAMES.flatMap((list) => lists[list] ?? []).reduce<number>(
    (sum, entry) => extend(sum, canonical(entry)),
    extend(START, canonical(head)),
  );
  return `${JSON.stringify({ ...head, ...lists, checksum: inDigits(sum) }, null, 1)}\n`;
}

/** An entry as the file has it: a roll-up is a text there, all others are JSON. */
function written<L extends ListName>(list: L, entry: Entry<L>): unknown {
  const text = LISTS[list].write(entry);
  return list === "rollUps" ? text : JSON.parse(text);
}

/** Reads a file that may hold anything. It never throws, and refuses the file rather than guess. */
export function* readPackInSteps(text: string, course: string): Steps<Pack | PackRefusal> {
  if (text.length > MOST_TEXT) return no("too-big");
  const file = parse(text.replace(/^\uFEFF/, ""));
  if (file === undefined) return no("not-json");
  if (!isPlain(file)) return no("not-a-pack");
  const strange = refusalOf(file, course);
  if (strange) return no(strange);

  const { checksum, votes, notes, choices, rollUps, ...head } = file;
  const lists = { votes, notes, choices, rollUps };
  let sum = extend(START, canonical(head));
  const read: Record<ListName, unknown[]> = { votes: [], notes: [], choices: [], rollUps: [] };
  let wrong: PackRefusal | undefined;
  for (const [nth, list] of LIST_NAMES.entries()) {
    const entries = (lists[list] ?? []) as readonly unknown[];
    for (const [index, entry] of entries.entries()) {
      if (index % STRIDE === 0) yield (nth + index / entries.length) / LIST_NAMES.length;
      if (!isTame(entry)) return no("wrong-entry", { list, index });
      sum = extend(sum, canonical(entry));
      const found = LISTS[list].read(textIn(list, entry), course);
      if (typeof found !== "string") read[list].push(found);
      else wrong ??= no(found === "future" ? "future-version" : "wrong-entry", { list, index });
    }
  }
  // Damage explains whatever else is wrong.
  if (inDigits(sum) !== checksum) return no("wrong-checksum");
  if (wrong) return wrong;
  const { savedAt, for: reader = "" } = head as { savedAt: number; for?: string };
  return { course, savedAt, reader, kept: { ...NOTHING_KEPT, ...(read as unknown as Kept) } };
}

/** What is wrong with a file before its entries are looked at. */
function refusalOf(file: File, course: string): PackReason | undefined {
  const kind = file["whetstone"];
  if (kind === "record") return "a-record";
  if (kind === "roll-up") return "a-roll-up";
  const { version, savedAt, for: reader, votes, notes, choices, rollUps, ...rest } = file;
  if (kind !== "handover" || !Number.isInteger(version) || (version as number) < 1) {
    return "not-a-pack";
  }
  if ((version as number) > VERSION) return "future-version";
  if (file["course"] !== course) return "other-course";
  const lists = [votes, notes, choices, rollUps].filter((list) => list !== undefined);
  const isPack =
    isTame(rest) &&
    isInstant(savedAt) &&
    (reader === undefined || (isText(reader) && reader.length <= LONGEST_FOR)) &&
    lists.every(Array.isArray);
  if (!isPack) return "not-a-pack";
  return lists.some((list) => (list as unknown[]).length > MOST_ENTRIES) ? "too-big" : undefined;
}

/** The text that an entry has in storage. Anything else than what its list holds is a text that nothing reads. */
const textIn = (list: ListName, entry: unknown): string =>
  list === "rollUps" ? (isText(entry) ? entry : "") : JSON.stringify(entry);

const no = (reason: PackReason, at?: PackRefusal["at"]): PackRefusal => ({
  ok: false,
  reason,
  ...(at && { at }),
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
