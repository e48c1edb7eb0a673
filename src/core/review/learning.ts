import { checksum } from "#core/record/checksum.ts";
import type { Summary } from "#core/record/state.ts";
import { entries, isUsed } from "#core/record/views.ts";
import { isoDate } from "#core/time/instant.ts";
import { type ItemIndex, WEEK } from "./progress.ts";
import type { State } from "./states.ts";
import type { ItemRef } from "./variants.ts";
import { provenAt, scored } from "./variants.ts";

/** What was shown of one objective, and since when; times in ms since 1970 UTC. */
export interface Learned {
  readonly objective: string;
  readonly state: State;
  /** When the last of its items was first right at the first try. */
  readonly shown?: number;
  /** When the last of its items was right again at the first try, a week or more after it first was. */
  readonly held?: number;
  /** When the practice log first said what changed at work, or when the objective was shown if that was later. */
  readonly used?: number;
}

export interface LearnedModule {
  readonly module: string;
  readonly objectives: readonly Learned[];
}

/** What was shown up to a time (ms since 1970 UTC, inclusive), by module and objective, in the order of the course. */
export function learned(
  summary: Summary,
  index: ItemIndex,
  until = Number.POSITIVE_INFINITY,
): LearnedModule[] {
  const used = usedSince(summary, until);
  return Object.entries(index).map(([module, objectives]) => ({
    module,
    objectives: Object.entries(objectives).map(([objective, items]) => ({
      objective,
      ...learnedOf(summary, items, used.get(module), until),
    })),
  }));
}

function learnedOf(
  summary: Summary,
  items: readonly ItemRef[],
  used: number | undefined,
  until: number,
): Omit<Learned, "objective"> {
  const times = scored(items).map((ref) => {
    const right = provenAt(summary, ref).filter((at) => at <= until);
    const first = right[0];
    return { first, again: right.find((at) => first !== undefined && at - first >= WEEK) };
  });
  const shown = latest(times.map(({ first }) => first));
  if (shown === undefined) return { state: "notYet" };
  const held = latest(times.map(({ again }) => again));
  return {
    state: used !== undefined ? "used" : held !== undefined ? "held" : "shown",
    shown,
    ...(held !== undefined && { held }),
    ...(used !== undefined && { used: Math.max(used, shown) }),
  };
}

/** The latest of the times; undefined if one is missing or there is none. */
function latest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return times.length > 0 && known.length === times.length ? Math.max(...known) : undefined;
}

/** Since when each module counts as used at work. */
function usedSince(summary: Summary, until: number): ReadonlyMap<string, number> {
  const since = new Map<string, number>();
  for (const entry of entries(summary)) {
    if (!isUsed(entry)) continue;
    const times = [
      ...entry.versions.filter(({ changed }) => changed?.trim()),
      ...entry.reflections.filter((reflection) => reflection.used),
    ]
      .map(({ at }) => at)
      .filter((at) => at <= until);
    if (times.length === 0) continue;
    const first = Math.min(...times, since.get(entry.now.module) ?? Number.POSITIVE_INFINITY);
    since.set(entry.now.module, first);
  }
  return since;
}

/** What was tried at work, and what changed, as the practice log said it on a day. */
export interface Tried {
  /** ms since 1970 UTC, of the entry's first wording. */
  readonly at: number;
  readonly tried: string;
  /** "" where nothing was written. */
  readonly changed: string;
}

/** The entries of the practice log in their wording of a time (ms since 1970 UTC), oldest first; those without words are left out. */
export const triedUntil = (summary: Summary, until: number): Tried[] =>
  entries(summary).flatMap(({ since, versions }) => {
    const then = versions.filter(({ at }) => at <= until);
    const wording = (field: "tried" | "changed"): string =>
      then.reduce((text, version) => version[field] ?? text, "").trim();
    const tried = wording("tried");
    return tried === "" ? [] : [{ at: since, tried, changed: wording("changed") }];
  });

/** What a record of learning states: the check code covers all of it. */
export interface Statement {
  readonly course: string;
  readonly version: string;
  /** As it stands on the paper; capitals, spaces and full-width forms make no difference to the code. */
  readonly name: string;
  /** Local date of the statement, `YYYY-MM-DD`. */
  readonly date: string;
  readonly modules: readonly LearnedModule[];
}

/**
 * The check code: CRC-32 of the lines below, joined by line feeds, as `1C29-1CA3`. It is the same in every language,
 * so that a copy in the other one, or one that was typed, can be held against it. It finds slips. It is no signature:
 * anybody can compute one.
 *
 *   whetstone learning 1
 *   <course> <version> <date> <name in lower case without spaces, NFKC>
 *   <module>/<objective> <state> <shown> <held or -> <used or ->      for each objective with something shown
 */
export function checkCode({ course, version, name, date, modules }: Statement): string {
  const plain = name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const day = (at: number | undefined) => (at === undefined ? "-" : isoDate(at));
  const lines = modules.flatMap(({ module, objectives }) =>
    objectives
      .filter(({ state }) => state !== "notYet")
      .map(
        ({ objective, state, shown, held, used }) =>
          `${module}/${objective} ${state} ${day(shown)} ${day(held)} ${day(used)}`,
      ),
  );
  const text = ["whetstone learning 1", `${course} ${version} ${date} ${plain}`, ...lines];
  const code = checksum(text.join("\n")).toUpperCase();
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Whether a code as somebody typed it is this one: capitals, spaces, dashes, and O for 0, make no difference. */
export function sameCode(typed: string, code: string): boolean {
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .toUpperCase()
      .replace(/O/g, "0")
      .replace(/[^0-9A-F]/g, "");
  return plain(typed) === plain(code);
}
