import { ROLE_SETTING } from "#core/plan/roles.ts";
import type { RecordedEvent } from "./event.ts";
import { isText } from "./values.ts";

/*
 * The parts of a record that its owner puts into a file for a roll-up. A file for a roll-up is a saved file with fewer events, whose head
 * names the parts that were chosen. A file without them was not made for a roll-up: of that one only what every file for a
 * roll-up holds is used, for nobody chose to hand over the rest.
 */

/** The parts that a person may add: what was done at work, aims and goals, daily check-ins, the name. */
export const PARTS = ["log", "plan", "check-ins", "name"] as const;

export type Part = (typeof PARTS)[number];

const OF_PART: Readonly<Record<string, Part>> = {
  practised: "log",
  reflected: "log",
  planned: "plan",
  "checked-in": "check-ins",
};

/** The types of events that every file for a roll-up holds. Erasures: an older file must not bring back what was erased. */
const ALWAYS: readonly string[] = ["answered", "pretested", "assessed", "erased"];

/** Whether an event goes into a file for a roll-up. Of the settings it is the role alone. */
const isHandedOver = (event: RecordedEvent, parts: readonly Part[]): boolean => {
  const part = OF_PART[event.type];
  if (part) return parts.includes(part);
  return event.type === "settings" ? event.key === ROLE_SETTING : ALWAYS.includes(event.type);
};

/** The events of a record that go into a roll-up with these parts, in the given order. */
export const handedOver = (
  events: readonly RecordedEvent[],
  parts: readonly Part[],
): RecordedEvent[] => events.filter((event) => isHandedOver(event, parts));

/** The parts that a file names; of a later version's parts this one knows nothing. */
export const readParts = (value: unknown): readonly Part[] | undefined =>
  Array.isArray(value) ? PARTS.filter((part) => value.includes(part)) : undefined;

/** What a file for a roll-up holds, counted from the very events that are written into it. */
export interface Contents {
  /** All answers, further tries included, and how many questions they are to. */
  readonly answers: number;
  readonly items: number;
  /** Answers given before reading. */
  readonly pretests: number;
  /** Sittings at the self-assessment, and at the diagnosis of the unit. */
  readonly persons: number;
  readonly units: number;
  /** Free lines written in these. */
  readonly lines: number;
  readonly role: string | undefined;
  /** Entries of the practice log with their looks back; aims, goals and acts; days of check-ins; marks of what was erased. */
  readonly log: number;
  readonly plans: number;
  readonly checkIns: number;
  readonly erased: number;
}

export function contentsOf(events: readonly RecordedEvent[]): Contents {
  const of = <T extends RecordedEvent["type"]>(type: T) =>
    events.filter((event): event is Extract<RecordedEvent, { type: T }> => event.type === type);
  const assessed = of("assessed");
  const role = of("settings")
    .filter(({ key }) => key === ROLE_SETTING)
    .pop()?.value;
  return {
    answers: of("answered").length,
    items: new Set(of("answered").map(({ item }) => item)).size,
    pretests: of("pretested").length,
    persons: assessed.filter(({ subject }) => subject === "person").length,
    units: assessed.filter(({ subject }) => subject === "unit").length,
    lines: assessed
      .flatMap(({ evidence = {} }) => Object.values(evidence))
      .filter((line) => line.trim() !== "").length,
    role: isText(role) ? role : undefined,
    log: of("practised").length + of("reflected").length,
    plans: of("planned").length,
    checkIns: of("checked-in").length,
    erased: of("erased").length,
  };
}
