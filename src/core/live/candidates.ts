import type { Module } from "#core/content/course.ts";
import { asksOneOfSeveral } from "#core/content/pretest.ts";
import type { Item, Level } from "#core/items/item.ts";
import { itemsOf, optionsOf } from "#core/items/parts.ts";
import type { Candidate } from "./split.ts";

/**
 * How many are right at the first try, by what the item asks for. Nobody measured it: the numbers only say that bringing
 * back a fact is easier than deciding in a new situation.
 */
const RIGHT: Readonly<Record<Level, number>> = { recall: 0.7, understand: 0.55, apply: 0.45 };

/**
 * The chance that two people differ, from what the item says of itself: its level tells how many are right, and the others
 * spread over the wrong options that a misconception stands behind.
 */
export function guessSplit(item: Item): number {
  const wrong = optionsOf(item).length - 1;
  const named = "misconceptions" in item ? Object.keys(item.misconceptions).length : 0;
  const right = RIGHT[item.level];
  const rest = 1 - right;
  return 1 - right ** 2 - rest ** 2 / (named || wrong);
}

/**
 * The items of a module that a group can vote on: those that ask for one of several options, variants and steps of a case
 * among them. `named` are the ids that the author of the session proposes, in order; unknown ones are left out.
 */
export function candidatesOf(module: Module, named: readonly string[] = []): Candidate[] {
  const candidates = itemsOf(module.bank)
    .filter(asksOneOfSeveral)
    .map((item) => ({
      id: item.id,
      rev: item.gradingRev,
      idea: item.variantOf ?? item.id,
      guess: Math.round(guessSplit(item) * 100) / 100,
    }));
  const first = named.flatMap((id) => {
    const found = candidates.find((candidate) => candidate.id === id);
    return found ? [{ ...found, named: true as const }] : [];
  });
  return [...first, ...candidates.filter(({ id }) => !named.includes(id))];
}
