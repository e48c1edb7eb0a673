import type { Recorded, RecordedEvent } from "./event.ts";
import { rank } from "./order.ts";

type Erasure = Recorded<"erased">;

export const isErasure = (event: RecordedEvent): event is Erasure => event.type === "erased";

/** The field that an erasure goes by, and the value of those that it means. */
function targetOf({ target }: Erasure): readonly [field: string, value: unknown] {
  const [[key, value] = ["", ""]] = Object.entries(target);
  return [key === "event" ? "id" : key, key === "all" || value];
}

/**
 * An event's value of such a field. Erasures have none: they stay. To erase an item is to erase its answers; what was
 * written on a day when it was asked is another matter.
 */
const valueIn = (event: RecordedEvent, field: string): unknown =>
  isErasure(event) || (field === "item" && event.type !== "answered")
    ? undefined
    : field === "all" || event[field as "id"];

export function isTarget(erasure: Erasure, event: RecordedEvent): boolean {
  const [field, value] = targetOf(erasure);
  return valueIn(event, field) === value;
}

/**
 * Tells what the erasures among some events take away: what is of their target, and not later by rank. Then they win in
 * any merge order.
 */
export function erasedBy(events: readonly RecordedEvent[]): (event: RecordedEvent) => boolean {
  /** By field and value, the last rank that is erased. */
  const until = new Map<string, Map<unknown, number>>();
  for (const erasure of events.filter(isErasure)) {
    const [field, value] = targetOf(erasure);
    const ranks = until.get(field) ?? new Map<unknown, number>();
    until.set(field, ranks.set(value, Math.max(rank(erasure), ranks.get(value) ?? 0)));
  }
  return (event) =>
    [...until].some(([field, ranks]) => rank(event) <= (ranks.get(valueIn(event, field)) ?? -1));
}
