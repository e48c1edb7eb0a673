import { itemKey, type Summary } from "#core/record/state.ts";
import type { ItemIndex } from "./progress.ts";
import { forms } from "./variants.ts";

/** Answers that nothing counts any more: their module, or their question as it was, is not in the course that is shown. */
export interface Gone {
  readonly module: string;
  readonly answers: number;
  /** ms, of the last of them. */
  readonly last: number;
}

/** Answers to modules that the course does not have, and to questions that modules of it no longer ask; the latest first. */
export function goneFrom(
  summary: Summary,
  index: ItemIndex,
): { readonly modules: readonly Gone[]; readonly questions: readonly Gone[] } {
  const asked = new Set(
    Object.values(index)
      .flatMap((objectives) => Object.values(objectives).flat())
      .flatMap(forms)
      .map(([id, rev]) => itemKey(id, rev)),
  );
  const byModule = new Map<string, Gone>();
  for (const [key, { answers, last }] of summary.items) {
    if (asked.has(key)) continue;
    const { module } = last;
    const before = byModule.get(module);
    byModule.set(module, {
      module,
      answers: (before?.answers ?? 0) + answers,
      last: Math.max(before?.last ?? 0, last.at),
    });
  }
  const all = [...byModule.values()].sort((a, b) => b.last - a.last);
  return {
    modules: all.filter(({ module }) => !(module in index)),
    questions: all.filter(({ module }) => module in index),
  };
}
