import type { Area } from "#core/assess/instrument.ts";
import type { ItemIndex } from "#core/review/progress.ts";

/** What a roll-up needs to know of the course; the same in every language. */
export interface RollUpCourse {
  /** The course's id, as files name it. */
  readonly id: string;
  readonly index: ItemIndex;
  /** Present names of renamed modules by former name. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly items: readonly RollUpItem[];
  readonly instruments: Readonly<Record<"person" | "unit", RollUpInstrument>>;
}

/** A question that the program scores. */
export interface RollUpItem {
  readonly id: string;
  readonly rev: number;
  readonly module: string;
  readonly objective: string;
  /** The passage that teaches it: what to mend if many miss the question. */
  readonly section: string;
  /** Whether one of its options is chosen, or several; missing where the reader does something else. */
  readonly chooses?: "one" | "some";
  /** The wrong options that can be chosen, with what somebody who chooses one believes. */
  readonly wrong: readonly WrongOption[];
  /** No other question asks for its idea. */
  readonly isAlone: boolean;
}

export interface WrongOption {
  readonly option: string;
  /** The misconception's id; "" where the course names none. */
  readonly misconception: string;
}

export interface RollUpInstrument {
  readonly rev: number;
  readonly areas: readonly Area[];
  /** Of a unit's diagnosis: those who lead first, then the others. */
  readonly roles: readonly string[];
}

/** The objectives in the order of the course. */
export const objectivesOf = (
  index: ItemIndex,
): { readonly module: string; readonly objective: string }[] =>
  Object.entries(index).flatMap(([module, objectives]) =>
    Object.keys(objectives).map((objective) => ({ module, objective })),
  );
