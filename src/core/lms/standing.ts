import type { Summary } from "#core/record/state.ts";
import { type ItemIndex, moduleProgress } from "#core/review/progress.ts";
import { scored } from "#core/review/variants.ts";

/** What a learning platform is told of a package, from the course's own evidence and nothing else. */
export interface Standing {
  /** Each item of the package's modules has an answer: the rule by which a path's step is done. */
  readonly completed: boolean;
  /** Each objective is shown: each of its items was right at the first try. */
  readonly passed: boolean;
  /** The share of the objectives that are shown, 0 to 100, rounded down: 100 is all of them. */
  readonly score: number;
}

/** What was never answered stands at the beginning. */
export const NOTHING: Standing = { completed: false, passed: false, score: 0 };

/** How the record stands to the modules of a package. Nothing is earned by opening, scrolling or staying. */
export function standing(summary: Summary, index: ItemIndex): Standing {
  let shown = 0;
  let of = 0;
  let completed = true;
  for (const [module, objectives] of Object.entries(index)) {
    const progress = moduleProgress(summary, index, module, new Set());
    completed = completed && progress.answered === progress.items;
    for (const [objective, items] of Object.entries(objectives)) {
      // What readers mark themselves can't be shown, and must not keep them from passing.
      if (scored(items).length === 0) continue;
      of++;
      if (progress.objectives[objective] !== "notYet") shown++;
    }
  }
  if (of === 0) return NOTHING;
  return { completed, passed: shown === of, score: Math.floor((100 * shown) / of) };
}

/** What was once told stands: a record that lacks something, on another computer, takes nothing back. */
export const atLeast = (now: Standing, told: Standing): Standing => ({
  completed: now.completed || told.completed,
  passed: now.passed || told.passed,
  score: Math.max(now.score, told.score),
});
