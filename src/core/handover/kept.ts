import { readVote, type Vote, voteName, writeVote } from "#core/live/vote.ts";
import { canonical } from "#core/record/canonical.ts";
import { type Choice, readChoice, SETTINGS, writeChoice } from "./choice.ts";
import { type KeptRollUp, readRollUp } from "./kept-roll-up.ts";
import { type Note, readNote, writeNote } from "./note.ts";

/*
 * All that a facilitator's computer keeps for groups, in four lists. Only this table says, for each list, how an entry is named,
 * written and read, and which of two entries with one name is kept. Storage, file and merging use it.
 */

export interface Kept {
  readonly votes: readonly Vote[];
  readonly notes: readonly Note[];
  readonly choices: readonly Choice[];
  readonly rollUps: readonly KeptRollUp[];
}

export type ListName = keyof Kept;
export type Entry<L extends ListName> = Kept[L][number];

export const NOTHING_KEPT: Kept = { votes: [], notes: [], choices: [], rollUps: [] };

interface List<T> {
  /** Where storage keeps its entries, below the course's prefix. */
  readonly under: string;
  readonly nameOf: (entry: T) => string;
  readonly write: (entry: T) => string;
  /** Reads a text that may hold anything; never throws. */
  readonly read: (text: string, course: string) => T | "unreadable" | "future";
  /** Whether `one` is kept where both have one name. Of two different entries exactly one beats the other, on every computer. */
  readonly beats: (one: T, other: T) => boolean;
}

const byText = (one: unknown, other: unknown): boolean => canonical(one) > canonical(other);

export const LISTS: { readonly [L in ListName]: List<Entry<L>> } = {
  votes: {
    under: "group:vote:",
    nameOf: voteName,
    write: writeVote,
    read: readVote,
    beats: isFuller,
  },
  notes: {
    under: "group:note:",
    nameOf: ({ id }) => id,
    write: writeNote,
    read: readNote,
    beats: byText,
  },
  choices: {
    under: "group:choice:",
    nameOf: ({ name }) => name,
    write: writeChoice,
    read: readChoice,
    beats: (one, other) => (one.at === other.at ? byText(one, other) : one.at > other.at),
  },
  rollUps: {
    under: "group:roll-up:",
    nameOf: ({ name }) => name,
    write: ({ text }) => text,
    read: (text, course) => {
      const read = readRollUp(text, course);
      if (typeof read !== "string") return read;
      return read === "future-version" ? "future" : "unreadable";
    },
    beats: byText,
  },
};

export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

/** The same for each list. */
export const eachList = (make: <L extends ListName>(list: L) => readonly Entry<L>[]): Kept => ({
  votes: make("votes"),
  notes: make("notes"),
  choices: make("choices"),
  rollUps: make("rollUps"),
});

/** A second vote comes before more hands, and more hands before the text. */
function isFuller(one: Vote, other: Vote): boolean {
  if ((one.after === undefined) !== (other.after === undefined)) return one.after !== undefined;
  const difference = handsIn(one) - handsIn(other);
  return difference === 0 ? byText(one, other) : difference > 0;
}

const handsIn = ({ before, after = {} }: Vote): number =>
  [...Object.values(before), ...Object.values(after)].reduce((sum, hands) => sum + hands, 0);

/** What the facilitator can leave out of a file. */
export const PARTS = ["sessions", "notes", "plan", "rollUps", "settings"] as const;
export type Part = (typeof PARTS)[number];

/** The entries of some parts alone. */
export function only(kept: Kept, parts: readonly Part[]): Kept {
  const has = (part: Part) => parts.includes(part);
  return {
    votes: has("sessions") ? kept.votes : [],
    notes: has("notes") ? kept.notes : [],
    choices: kept.choices.filter(({ name }) => has(name === SETTINGS ? "settings" : "plan")),
    rollUps: has("rollUps") ? kept.rollUps : [],
  };
}

export const sizeOf = (kept: Kept): number =>
  LIST_NAMES.reduce((sum, list) => sum + kept[list].length, 0);
