import type { Answer } from "#core/lms/statements.ts";
import type { Engine } from "./engine.ts";
import { UNREPORTED } from "./names.ts";
import { openEngine } from "./record.ts";

/*
 * Answers of the open profile that a record store has not taken yet: the network may be gone until the page is closed. They are
 * reported at the next launch of the same registration.
 */

/** An answer, and the id of the statement that tells of it: sent twice, it counts once. */
export type Unreported = readonly [id: string, answer: Answer];

const keyOf = ({ storage }: Engine, registration: string): string =>
  `${storage.home}${UNREPORTED}${registration}`;

export function unreported(registration: string, engine = openEngine()): readonly Unreported[] {
  try {
    const kept: unknown = JSON.parse(engine.storage.get(keyOf(engine, registration)) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Keeps them, or nothing where all were taken. Where storage refuses, they wait in the page alone. */
export function keepUnreported(
  registration: string,
  answers: readonly Unreported[],
  engine = openEngine(),
): void {
  const key = keyOf(engine, registration);
  if (answers.length > 0) engine.storage.put(key, JSON.stringify(answers));
  else if (engine.storage.get(key) !== null) engine.storage.remove(key);
}
