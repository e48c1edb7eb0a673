import type { Item } from "#core/items/item.ts";
import { ITEM_KINDS } from "#core/items/kinds/index.ts";
import { LEVELS } from "#core/items/kinds/schema.ts";
import { type Share, wilson } from "#core/wilson.ts";

/** One question of a sheet with its answer marked. */
export interface Marked {
  readonly item: Item;
  /** False where the row was left empty: that is not right either. */
  readonly answered: boolean;
  /** From 0 to 1. */
  readonly score: number;
  /** How likely a blind guess is to be wholly right. */
  readonly chance: number;
  /** Whether the answer was given as sure; missing where nothing was said. */
  readonly sure?: boolean;
}

/** How a group of answers turned out. */
export interface Tally {
  readonly questions: number;
  readonly answered: number;
  /** Wholly right, as a number and as a share of the questions with its interval. */
  readonly right: number;
  readonly share: Share;
  /** The share that blind guesses would give. */
  readonly chance: number;
  /** The mean of the scores: parts of an answer count here. */
  readonly score: number;
}

/** A sheet's answers in all, by level, by kind, and by whether they were given as sure. Groups without a question are left out. */
export function tally(marked: readonly Marked[]): [group: string, tally: Tally][] {
  const groups: [string, (one: Marked) => boolean][] = [
    ["all", () => true],
    ...LEVELS.map((level): [string, (one: Marked) => boolean] => [
      `level ${level}`,
      ({ item }) => item.level === level,
    ]),
    ...ITEM_KINDS.map((kind): [string, (one: Marked) => boolean] => [
      `kind ${kind}`,
      ({ item }) => item.kind === kind,
    ]),
    ["given as sure", ({ answered, sure }) => answered && sure === true],
    ["given as not sure", ({ answered, sure }) => answered && sure === false],
    ["answered without saying", ({ answered, sure }) => answered && sure === undefined],
  ];
  return groups.flatMap(([name, belongs]) => {
    const own = marked.filter(belongs);
    return own.length === 0 ? [] : [[name, tallyOf(own)] as [string, Tally]];
  });
}

function tallyOf(marked: readonly Marked[]): Tally {
  const mean = (of: (one: Marked) => number) =>
    marked.reduce((sum, one) => sum + of(one), 0) / marked.length;
  const right = marked.filter(({ score }) => score === 1).length;
  return {
    questions: marked.length,
    answered: marked.filter(({ answered }) => answered).length,
    right,
    share: wilson(right, marked.length),
    chance: mean(({ chance }) => chance),
    score: mean(({ score }) => score),
  };
}
