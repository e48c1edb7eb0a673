import { type Answers, type Area, TOP } from "./instrument.ts";

/** A sitting that is not finished: what a reload must not lose. Kept as a setting, under `draftKey`. */
export interface Draft {
  readonly rev: number;
  /** The screen it stands at, from 0. */
  readonly screen: number;
  readonly role?: string;
  readonly answers: Answers;
  /** Free lines by id, as typed. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** The key of the setting that keeps the draft of an instrument. */
export const draftKey = (instrument: string): string => `draft:${instrument}`;

export const freshDraft = (rev: number): Draft => ({ rev, screen: 0, answers: {}, evidence: {} });

export const writeDraft = (draft: Draft): string => JSON.stringify(draft);

/** What a draft may hold: the instrument that it belongs to. */
export interface DraftOf {
  readonly rev: number;
  readonly areas: readonly Area[];
  readonly evidence: readonly string[];
  readonly roles: readonly string[];
}

/**
 * The draft in a setting's value; undefined if there is none. Whatever does not belong to this revision of the
 * instrument is left out: a setting comes from storage or a file, and may be anything.
 */
export function readDraft(value: unknown, instrument: DraftOf): Draft | undefined {
  if (typeof value !== "string") return undefined;
  const kept = parse(value);
  if (!isMap(kept) || kept["rev"] !== instrument.rev) return undefined;
  const { screen, role } = kept;
  const statements = instrument.areas.flatMap((area) => area.statements.map(({ id }) => id));
  return {
    rev: instrument.rev,
    screen: Number.isInteger(screen) ? Math.max(0, screen as number) : 0,
    ...(instrument.roles.includes(role as string) && { role: role as string }),
    answers: pick(kept["answers"], statements, isMark),
    evidence: pick(kept["evidence"], instrument.evidence, isText),
  };
}

/** Whether a draft holds anything worth coming back to. */
export const isBegun = ({ answers, evidence }: Draft): boolean =>
  Object.keys(answers).length > 0 || Object.values(evidence).some((line) => line.trim() !== "");

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isMark = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= TOP;

const isText = (value: unknown): value is string => typeof value === "string";

function pick<T>(
  from: unknown,
  ids: readonly string[],
  is: (value: unknown) => value is T,
): Record<string, T> {
  const found: Record<string, T> = {};
  if (!isMap(from)) return found;
  for (const id of ids) {
    const value = Object.prototype.hasOwnProperty.call(from, id) ? from[id] : undefined;
    if (is(value)) found[id] = value;
  }
  return found;
}
