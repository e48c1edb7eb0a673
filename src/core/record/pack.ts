import type { RecordedEvent } from "./event.ts";
import { joinId, withHead } from "./text.ts";

/** Groups of an answer's fields that often repeat together, and so are written once for many answers. */
const TOGETHER = [
  ["type", "item", "rev", "module"],
  ["context", "attempt", "score", "confidence"],
  ["response"],
];

/**
 * Writes events as a text that `readChunk` reads. Repeated parts are written once: an answer takes about a sixth of its
 * JSON. Give the events in their order: that keeps writers and times short.
 */
export function pack(events: readonly RecordedEvent[]): string {
  const split = events.map(partsOf);
  const uses = new Map<string, number>();
  for (const { parts } of split) {
    for (const part of parts) uses.set(part, (uses.get(part) ?? 0) + 1);
  }
  const numbers = new Map<string, number>();
  const lines: string[] = [];
  let writer: string | undefined;
  let since = 0;
  events.forEach((event, i) => {
    const { parts, seed } = split[i] ?? { parts: [], seed: undefined };
    const refs = parts.map((part) => {
      if ((uses.get(part) ?? 0) < 2) return part;
      let number = numbers.get(part);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(part, number);
        lines.push(`{"${number}":${part}}`);
      }
      return number;
    });
    const [name, serial] = splitId(event.id);
    if (name !== writer) {
      [writer, since] = [name, event.at];
      lines.push(JSON.stringify([writer, since]));
    }
    if (seed !== undefined) refs.push(JSON.stringify(seed.toString(36)));
    lines.push(`[${[JSON.stringify(serial), event.at - since, ...refs].join()}]`);
  });
  return withHead(lines);
}

/** Splits an event's body into JSON objects: parts that often repeat, and the rest. */
function partsOf(event: RecordedEvent): { parts: string[]; seed: number | undefined } {
  const rest = new Map(Object.entries(event));
  const take = (fields: readonly string[]) => {
    const part = fields.flatMap((field) => (rest.has(field) ? [[field, rest.get(field)]] : []));
    for (const field of fields) rest.delete(field);
    return JSON.stringify(Object.fromEntries(part));
  };
  take(["id", "at"]);
  if (event.type !== "answered") return { parts: withRest([take(["type"])]), seed: undefined };
  const { seed } = event;
  if (seed !== undefined) take(["seed"]);
  return { parts: withRest(TOGETHER.map(take)), seed };

  function withRest(parts: string[]): string[] {
    const left = JSON.stringify(Object.fromEntries(rest));
    return left === "{}" ? parts : [...parts, left];
  }
}

/** Splits an id into writer and number. If it has another form, the writer is the whole id and the number null. */
function splitId(id: string): [writer: string, serial: number | null] {
  const cut = id.lastIndexOf("-");
  const writer = id.slice(0, cut);
  const serial = Number.parseInt(id.slice(cut + 1), 36);
  return Number.isSafeInteger(serial) && joinId(writer, serial) === id
    ? [writer, serial]
    : [id, null];
}
