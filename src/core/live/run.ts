import { isInstant, isPlain, isWhole } from "#core/record/values.ts";
import { type Counts, handsFor, MOST_HANDS, total, withHands } from "./tally.ts";
import { isCounts, isName, parse, type Vote } from "./vote.ts";

/*
 * A meeting that votes: which questions, how far it is, and the hands so far. It is kept as one text, so that a reload goes
 * on where it was.
 */

/** What happens with each question, in order (Crouch and Mazur 2001, doi 10.1119/1.1374249). */
export const STEPS = ["question", "alone", "first", "discuss", "second", "reason"] as const;
export type Step = (typeof STEPS)[number];

/** Steps in which hands are counted. */
export type Voting = "first" | "second";
export const isVoting = (step: Step): step is Voting => step === "first" || step === "second";

/** What the clock shows. */
export const TIMERS = ["down", "up", "off"] as const;
export type Timer = (typeof TIMERS)[number];

/** How the facilitator runs it. */
export interface Settings {
  /** People in the room; 0 where nobody said. */
  readonly people: number;
  /** Seconds that are meant for thinking alone and for discussing. */
  readonly alone: number;
  readonly discuss: number;
  readonly timer: Timer;
  /** Each press is one hand, as with a remote control that has two buttons; else numbers are typed. */
  readonly presses: boolean;
  /** Keys that write a character are commands, too. */
  readonly letters: boolean;
  /** The counts are kept after the meeting. */
  readonly keeps: boolean;
}

export const USUAL_SETTINGS: Settings = {
  people: 0,
  alone: 60,
  discuss: 180,
  timer: "down",
  presses: false,
  letters: true,
  keeps: true,
};

interface Votes {
  readonly first: Counts;
  readonly second: Counts;
  /** When the first hand was counted, ms. */
  readonly at?: number;
}

export interface Run {
  readonly session: string;
  /** The ids of the questions, in order. */
  readonly items: readonly string[];
  /** Which of them is on, from 0. */
  readonly at: number;
  readonly step: Step;
  /** When the step began, ms. */
  readonly since: number;
  readonly votes: Readonly<Record<string, Votes>>;
  readonly settings: Settings;
  /** Whether it is on the screen; else the page shows how it is prepared. */
  readonly isOn: boolean;
  /** Whether it came to its end. */
  readonly isOver: boolean;
}

export type Action =
  | { readonly do: "next" | "back" | "leave" | "resume" }
  | { readonly do: "set"; readonly settings: Partial<Settings> }
  /** Gives an option so many hands, in the step that counts them. */
  | { readonly do: "count"; readonly option: string; readonly hands: number };

const NO_VOTES: Votes = { first: {}, second: {} };

/** A meeting at its first question. */
export const begin = (
  session: string,
  items: readonly string[],
  settings: Settings,
  now: number,
): Run => ({
  session,
  items,
  at: 0,
  step: "question",
  since: now,
  votes: {},
  settings,
  isOn: true,
  isOver: false,
});

export const itemAt = ({ items, at }: Run): string => items[at] ?? "";

export const votesAt = (run: Run): Votes => run.votes[itemAt(run)] ?? NO_VOTES;

/** The meeting after an action. At its ends, and for what can't be counted, it stays as it is. */
export function advance(run: Run, action: Action, now: number): Run {
  switch (action.do) {
    case "next":
      return move(run, 1, now);
    case "back":
      return move(run, -1, now);
    case "leave":
      return { ...run, isOn: false };
    case "resume":
      return { ...run, isOn: true, isOver: false };
    case "set":
      return { ...run, settings: { ...run.settings, ...action.settings } };
    case "count":
      return isVoting(run.step) ? counted(run, run.step, action, now) : run;
  }
}

function move(run: Run, by: 1 | -1, now: number): Run {
  const place = run.at * STEPS.length + STEPS.indexOf(run.step) + by;
  if (place < 0) return run;
  const at = Math.floor(place / STEPS.length);
  if (at >= run.items.length) return { ...run, isOn: false, isOver: true };
  return { ...run, at, step: STEPS[place % STEPS.length] as Step, since: now };
}

function counted(
  run: Run,
  step: Voting,
  { option, hands }: Extract<Action, { do: "count" }>,
  now: number,
): Run {
  const before = votesAt(run);
  const votes = { at: now, ...before, [step]: withHands(before[step], option, hands) };
  return { ...run, votes: { ...run.votes, [itemAt(run)]: votes } };
}

/** How many hands an option has in this step. */
export const handsNow = (run: Run, option: string): number =>
  isVoting(run.step) ? handsFor(votesAt(run)[run.step], option) : 0;

/** What is to be kept of a question; undefined where no hand was counted for it. */
export function voteOn(
  { votes, session }: Run,
  of: Pick<Vote, "module" | "item" | "rev" | "locale">,
): Vote | undefined {
  const { first, second, at } = votes[of.item] ?? NO_VOTES;
  if (at === undefined) return undefined;
  const after = total(second) > 0 ? second : undefined;
  return { session, at, ...of, before: first, ...(after && { after }) };
}

const VERSION = 1;

export const writeRun = (run: Run): string =>
  JSON.stringify({ whetstone: "run", version: VERSION, ...run });

/** Reads a text that may hold anything; never throws. Undefined where it is no meeting of this version. */
export function readRun(text: string): Run | undefined {
  const value = parse(text);
  if (!isPlain(value) || value["whetstone"] !== "run" || value["version"] !== VERSION)
    return undefined;
  const { session, items, at, step, since, votes, settings, isOn, isOver } = value;
  const isRun =
    isName(session) &&
    Array.isArray(items) &&
    items.length > 0 &&
    items.every(isName) &&
    isWhole(at, 0, items.length - 1) &&
    STEPS.includes(step as Step) &&
    isInstant(since) &&
    isPlain(votes) &&
    Object.values(votes).every(isVotes) &&
    isSettings(settings) &&
    typeof isOn === "boolean" &&
    typeof isOver === "boolean";
  if (!isRun) return undefined;
  return { session, items, at, step, since, votes, settings, isOn, isOver } as Run;
}

const isVotes = (value: unknown): value is Votes =>
  isPlain(value) &&
  isCounts(value["first"]) &&
  isCounts(value["second"]) &&
  (value["at"] === undefined || isInstant(value["at"]));

/** A day, in seconds: no step is meant to take longer. */
const LONGEST = 86_400;

export const isSettings = (value: unknown): value is Settings =>
  isPlain(value) &&
  isWhole(value["people"], 0, MOST_HANDS) &&
  isWhole(value["alone"], 0, LONGEST) &&
  isWhole(value["discuss"], 0, LONGEST) &&
  TIMERS.includes(value["timer"] as Timer) &&
  ["presses", "letters", "keeps"].every((name) => typeof value[name] === "boolean");
