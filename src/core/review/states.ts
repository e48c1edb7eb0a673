/** What a learner has shown of an objective, from nothing to use at work. Each is more than the one before. */
export const STATES = ["notYet", "shown", "held", "used"] as const;

export type State = (typeof STATES)[number];

/** SVG path data of each state's mark around 0,0: none, one stroke, two, three, as one tallies. */
export const TALLY: Readonly<Record<State, string>> = {
  notYet: "",
  shown: "M-6 0H6",
  held: "M-6-2.5H6M-6 2.5H6",
  used: "M-6-4H6M-6 0H6M-6 4H6",
};
