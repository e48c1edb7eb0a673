import type { Summary } from "#core/record/state.ts";
import { entries, isUsed } from "#core/record/views.ts";
import { STATES, type State } from "./states.ts";
import { type ItemRef, ideaHistory, provenAt, scored } from "./variants.ts";

/** What progress is computed from: each module's objectives with their items, as `id` and `gradingRev`. */
export type ItemIndex = Readonly<Record<string, Readonly<Record<string, readonly ItemRef[]>>>>;

/** How far apart two right first answers must lie to show that something was held: a week, in milliseconds. */
export const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * What a learner has shown of one objective, from evidence alone.
 * Shown once: each of its items was right at the first try at least once. Held: each was right at the first try again
 * seven days later or more. Used: the objective was shown, and the practice log has an entry of the module that says
 * what changed at work, or a look back that says it was used. Items without an answer count as not shown. Items that
 * readers mark themselves don't count, and an objective of such items alone is never shown.
 */
export function objectiveState(
  summary: Summary,
  items: readonly ItemRef[],
  usedAtWork: boolean,
): State {
  const spans = scored(items).map((ref) => rightSpan(provenAt(summary, ref)));
  if (spans.length === 0 || spans.some((span) => span === undefined)) return "notYet";
  if (usedAtWork) return "used";
  return spans.every((span) => span !== undefined && span >= WEEK) ? "held" : "shown";
}

/** Milliseconds between the first and the last right first answer; undefined if there was none. */
function rightSpan(right: readonly number[]): number | undefined {
  const first = right[0];
  const last = right[right.length - 1];
  return first !== undefined && last !== undefined ? last - first : undefined;
}

/** The modules that the practice log says were used at work. */
export const modulesUsed = (summary: Summary): ReadonlySet<string> =>
  new Set(
    entries(summary)
      .filter(isUsed)
      .map(({ now }) => now.module),
  );

export interface ModuleProgress {
  /** The weakest of the objectives' states. */
  readonly state: State;
  /** Items answered at least once, of `items`. */
  readonly answered: number;
  readonly items: number;
  readonly objectives: Readonly<Record<string, State>>;
}

/** The progress of one module: a chain is as strong as its weakest objective. */
export function moduleProgress(
  summary: Summary,
  index: ItemIndex,
  module: string,
  used: ReadonlySet<string> = modulesUsed(summary),
): ModuleProgress {
  const byObjective = index[module] ?? {};
  const objectives = Object.fromEntries(
    Object.entries(byObjective).map(([objective, items]) => [
      objective,
      objectiveState(summary, items, used.has(module)),
    ]),
  );
  const items = Object.values(byObjective).flat();
  return {
    state: weakest(Object.values(objectives)),
    answered: items.filter((ref) => ideaHistory(summary, ref).length > 0).length,
    items: items.length,
    objectives,
  };
}

const weakest = (states: readonly State[]): State =>
  states.length === 0
    ? "notYet"
    : states.reduce((worst, state) =>
        STATES.indexOf(state) < STATES.indexOf(worst) ? state : worst,
      );
