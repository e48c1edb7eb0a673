import type { Recorded, RecordedEvent } from "./event.ts";
import { rank } from "./order.ts";

type Erasure = Recorded<"erased">;

export const isErasure = (event: RecordedEvent): event is Erasure => event.type === "erased";

/**
 * Whether an event is of an erasure's target. Erasures are of none: they stay. To erase an item is to erase its
 * answers; what was written on a day when it was asked is another matter.
 */
export function isTarget(erasure: Erasure, event: RecordedEvent): boolean {
  const [[key, value] = ["", ""]] = Object.entries(erasure.target);
  if (isErasure(event) || (key === "item" && event.type !== "answered")) return false;
  return key === "all" || event[(key === "event" ? "id" : key) as "id"] === value;
}

/** Whether an erasure takes an event away: of its target, and not later by rank. Then it wins in any merge order. */
export const covers = (erasure: Erasure, event: RecordedEvent): boolean =>
  isTarget(erasure, event) && rank(event) <= rank(erasure);
