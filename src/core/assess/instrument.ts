/** One thing that is asked. */
export interface Statement {
  readonly id: string;
  /** Agreeing speaks against what the area stands for: an answer x counts as 4 − x. */
  readonly reversed: boolean;
}

/** What two to four statements measure together. */
export interface Area {
  readonly id: string;
  readonly group: string;
  /** The modules that teach it; the first is suggested where it is not already. */
  readonly modules: readonly string[];
  readonly statements: readonly Statement[];
}

/** Answers by statement, whole numbers from 0 to 4; statements left out are missing. */
export type Answers = Readonly<Record<string, number>>;

/** The highest mark of the answer scale; the lowest is 0. */
export const TOP = 4;
