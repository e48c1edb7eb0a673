import { isMap, parseMap } from "#core/record/drafts.ts";
import { type Answers, type Area, TOP } from "./instrument.ts";

/** A sitting that is not finished. */
export interface Draft {
  readonly rev: number;
  /** The screen it stands at, from 0. */
  readonly screen: number;
  readonly role?: string;
  readonly answers: Answers;
  /** Statements to which somebody would rather not or cannot say anything. */
  readonly declined: readonly string[];
  /** Free lines by id, as typed. */
  readonly evidence: Readonly<Record<string, string>>;
  /** Whether the statements were revised since the draft was begun: its answers are gone, as they were to other questions. */
  readonly revised?: true;
}

export const freshDraft = (rev: number): Draft => ({
  rev,
  screen: 0,
  answers: {},
  declined: [],
  evidence: {},
});

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
 * instrument is left out: a setting comes from storage or a file, and may be anything. What was written freely outlives
 * a revision.
 */
export function readDraft(value: unknown, instrument: DraftOf): Draft | undefined {
  const kept = parseMap(value);
  if (kept === undefined) return undefined;
  const { rev, screen, role, declined } = kept;
  const evidence = pick(kept["evidence"], instrument.evidence, isText);
  const side = instrument.roles.includes(role as string) && { role: role as string };
  if (rev !== instrument.rev) {
    return { ...freshDraft(instrument.rev), ...side, evidence, revised: true };
  }
  const statements = instrument.areas.flatMap((area) => area.statements.map(({ id }) => id));
  return {
    rev: instrument.rev,
    screen: Number.isInteger(screen) ? Math.max(0, screen as number) : 0,
    ...side,
    answers: pick(kept["answers"], statements, isMark),
    declined: statements.filter((id) => Array.isArray(declined) && declined.includes(id)),
    evidence,
  };
}

/** The draft with a statement answered, or declined where there is no mark. */
export function answered(draft: Draft, id: string, mark: number | undefined): Draft {
  const { [id]: _, ...others } = draft.answers;
  const declined = draft.declined.filter((one) => one !== id);
  return mark === undefined
    ? { ...draft, answers: others, declined: [...declined, id] }
    : { ...draft, answers: { ...others, [id]: mark }, declined };
}

/** Whether a draft holds anything worth coming back to. */
export const isBegun = ({ answers, declined, evidence }: Draft): boolean =>
  Object.keys(answers).length > 0 ||
  declined.length > 0 ||
  Object.values(evidence).some((line) => line.trim() !== "");

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
