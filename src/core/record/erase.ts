import type { Recorded, RecordedEvent } from "./event.ts";
import { rank } from "./order.ts";

type Erasure = Recorded<"erased">;

export const isErasure = (event: RecordedEvent): event is Erasure => event.type === "erased";

/** Whether an event is of an erasure's target. Erasures are of none: they stay. */
export function isTarget({ target }: Pick<Erasure, "target">, event: RecordedEvent): boolean {
  if (isErasure(event)) return false;
  if ("all" in target) return true;
  if ("event" in target) return event.id === target.event;
  if ("item" in target) return event.type === "answered" && event.item === target.item;
  if ("plan" in target) return event.type === "planned" && event.plan === target.plan;
  return (
    "entry" in target &&
    (event.type === "practised" || event.type === "reflected") &&
    event.entry === target.entry
  );
}

/** Whether an erasure takes an event away: of its target, and not later by rank. Then it wins in any merge order. */
export const covers = (erasure: Erasure, event: RecordedEvent): boolean =>
  isTarget(erasure, event) && rank(event) <= rank(erasure);
