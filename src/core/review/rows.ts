import type { Summary } from "#core/record/state.ts";
import { type ItemIndex, moduleProgress, modulesUsed } from "./progress.ts";
import { type Row, STAGES, type Stage, type Wear } from "./states.ts";
import { ideaHistory } from "./variants.ts";

/** How far each objective has faded, by module and objective; those that are missing have not. See `wear.ts`. */
export type Wears = ReadonlyMap<string, Wear>;

export const wearKey = (module: string, objective: string): string => `${module}/${objective}`;

/** A module's objectives as the building shows them, in their order. */
export function rowsOf(
  summary: Summary,
  index: ItemIndex,
  module: string,
  wears: Wears = new Map(),
  used: ReadonlySet<string> = modulesUsed(summary),
): Row[] {
  const { objectives } = moduleProgress(summary, index, module, used);
  return Object.entries(objectives).map(([objective, state]) => {
    const items = index[module]?.[objective] ?? [];
    const tried = items.some((ref) => ideaHistory(summary, ref).length > 0);
    const stage = state === "notYet" && tried ? "tried" : state;
    // Only what was held can fade: what was shown once was never said to last.
    const isHeld = stage === "held" || stage === "used";
    const wear = isHeld ? (wears.get(wearKey(module, objective)) ?? 0) : 0;
    return { objective, stage, wear };
  });
}

/** All modules' rows, by module. */
export function allRows(
  summary: Summary,
  index: ItemIndex,
  wears?: Wears,
): ReadonlyMap<string, readonly Row[]> {
  const used = modulesUsed(summary);
  return new Map(
    Object.keys(index).map((module) => [module, rowsOf(summary, index, module, wears, used)]),
  );
}

/** How many objectives are at each stage, and how many of them have faded. */
export function countRows(rows: Iterable<readonly Row[]>): Record<Stage | "worn" | "of", number> {
  const all = [...rows].flat();
  const counts = STAGES.map((stage) => [stage, all.filter((row) => row.stage === stage).length]);
  return {
    ...(Object.fromEntries(counts) as Record<Stage, number>),
    worn: all.filter(({ wear }) => wear > 0).length,
    of: all.length,
  };
}
