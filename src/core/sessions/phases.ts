// The minutes of a session. They stand in this list once: pages, papers and tests derive the rest.
import { type Form, ROOM } from "./forms.ts";

/** What a session goes through, in this order; a vote once for each of its questions. */
export const PHASES = ["back", "opening", "vote", "talk", "longer", "act"] as const;

export type PhaseKind = (typeof PHASES)[number];

/** What one vote goes through: peer instruction as Crouch and Mazur (2001) describe it, on paper or by hands. */
export const STEPS = ["alone", "vote", "pairs", "again", "why"] as const;

export type StepKind = (typeof STEPS)[number];

interface Minutes {
  readonly back: number;
  readonly opening: number;
  /** Of each vote, by its steps. */
  readonly steps: Readonly<Record<StepKind, number>>;
  /** Of each question to talk about. */
  readonly talk: number;
  /** Missing where there is no time for a further activity. */
  readonly longer?: number;
  readonly act: number;
}

const MINUTES: Readonly<Record<Form, Minutes>> = {
  20: {
    back: 2,
    opening: 2,
    steps: { alone: 2, vote: 1, pairs: 2, again: 1, why: 2 },
    talk: 4,
    act: 4,
  },
  45: {
    back: 4,
    opening: 3,
    steps: { alone: 2, vote: 1, pairs: 3, again: 1, why: 2 },
    talk: 4,
    act: 8,
  },
  90: {
    back: 6,
    opening: 4,
    steps: { alone: 2, vote: 1, pairs: 3, again: 1, why: 2 },
    talk: 5,
    longer: 23,
    act: 10,
  },
};

export interface Phase {
  readonly kind: PhaseKind;
  /** The minute at which it begins, from 0. */
  readonly begin: number;
  readonly minutes: number;
  /** Which vote it is, from 0; of other phases 0. */
  readonly at: number;
}

/** The steps of one vote with their minutes. */
export const stepsOf = (form: Form): { kind: StepKind; minutes: number }[] =>
  STEPS.map((kind) => ({ kind, minutes: MINUTES[form].steps[kind] }));

/** What a vote takes beside thinking and talking, in minutes: two shows of hands, and the reasons. */
export const besideTalk = (form: Form): number =>
  stepsOf(form)
    .filter(({ kind }) => kind !== "alone" && kind !== "pairs")
    .reduce((sum, { minutes }) => sum + minutes, 0);

const voteMinutes = (form: Form): number =>
  stepsOf(form).reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * The phases of a session that has so many items to vote on. Where it has fewer than the form has room for, the time goes to the
 * further activity, or else to the talk.
 */
export function phasesOf(form: Form, items: number): Phase[] {
  const { back, opening, talk, longer, act } = MINUTES[form];
  const room = ROOM[form];
  const votes = Math.min(items, room.votes);
  const left = (room.votes - votes) * voteMinutes(form);
  const lengths: readonly (readonly [PhaseKind, number])[] = [
    ["back", back],
    ["opening", opening],
    ...Array.from({ length: votes }, () => ["vote", voteMinutes(form)] as const),
    ["talk", talk * room.questions + (longer === undefined ? left : 0)],
    ...(longer === undefined ? [] : [["longer", longer + left] as const]),
    ["act", act],
  ];
  let begin = 0;
  return lengths.map(([kind, minutes], index) => {
    const phase = { kind, begin, minutes, at: kind === "vote" ? index - 2 : 0 };
    begin += minutes;
    return phase;
  });
}
