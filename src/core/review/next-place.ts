import { continueAt } from "#core/record/continue.ts";
import type { Summary } from "#core/record/state.ts";
import { type ItemIndex, moduleProgress } from "./progress.ts";

/** A place in the course to go on at; without a section it is the module's beginning. */
export interface NextPlace {
  readonly module: string;
  readonly section?: string;
}

/**
 * Where somebody who has begun goes on: where they stopped reading, unless all of that module was answered; then the next
 * module after it that has a question left, from the first again after the last. Undefined before anything was read or
 * answered, "all" once nothing is left.
 */
export function nextPlace(summary: Summary, index: ItemIndex): NextPlace | "all" | undefined {
  const last = continueAt(summary);
  if (last === undefined && summary.items.size === 0) return undefined;
  const isLeft = (module: string) => {
    const { answered, items } = moduleProgress(summary, index, module);
    return answered < items;
  };
  if (last && isLeft(last.module)) return { module: last.module, section: last.section };
  const order = Object.keys(index);
  const at = last ? order.indexOf(last.module) + 1 : 0;
  const next = [...order.slice(at), ...order.slice(0, at)].find(isLeft);
  return next === undefined ? "all" : { module: next };
}
