import type { Recorded, RecordedEvent } from "./event.ts";
import { compare } from "./order.ts";
import { pretests } from "./pretests.ts";
import type { Summary } from "./state.ts";

/*
 * What the pages that are about plans, entries, days and assessments show of a summary.
 */

type Listed = Exclude<RecordedEvent["type"], "answered" | "read" | "settings">;

/** The events of these types in a list of the summary, in order. */
function list<Type extends Listed>(
  summary: Summary,
  key: string,
  ...types: readonly Type[]
): Recorded<Type>[] {
  const events = summary.lists.get(key) ?? [];
  return events.filter((event): event is Recorded<Type> => types.includes(event.type as Type));
}

/** The names of the lists with a prefix, without it. */
const names = (summary: Summary, prefix: string): string[] =>
  [...summary.lists.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));

/** The present state of a plan or an entry: its events merged field by field, without fields that were set to null. */
export type Now<Type extends "planned" | "practised"> = {
  [Field in keyof Recorded<Type>]: Exclude<Recorded<Type>[Field], null>;
};

function layOver<Type extends "planned" | "practised">(
  events: readonly Recorded<Type>[],
): Now<Type> | undefined {
  if (!events.length) return undefined;
  const now: Record<string, unknown> = Object.assign({}, ...events);
  for (const key of Object.keys(now)) if (now[key] === null) delete now[key];
  return now as Now<Type>;
}

export interface Plan {
  readonly now: Now<"planned">;
  /** ms, of the first of its events. */
  readonly since: number;
}

/** The present plans, in the order in which they were made. */
export const plans = (summary: Summary): Plan[] =>
  names(summary, "plan:")
    .flatMap((name) => {
      const events = list(summary, `plan:${name}`, "planned");
      const now = layOver(events);
      return now ? [{ now, since: Math.min(...events.map(({ at }) => at)) }] : [];
    })
    .sort((a, b) => a.since - b.since || (a.now.plan < b.now.plan ? -1 : 1));

export interface Entry {
  readonly now: Now<"practised">;
  /** ms, of its first wording. */
  readonly since: number;
  /** All its wordings, the first one first, the present one last. */
  readonly versions: readonly Recorded<"practised">[];
  readonly reflections: readonly Recorded<"reflected">[];
}

/** The present entries of the practice log, oldest first. A look back without its entry is left out. */
export const entries = (summary: Summary): Entry[] =>
  names(summary, "entry:")
    .flatMap((name) => {
      const versions = list(summary, `entry:${name}`, "practised");
      const reflections = list(summary, `entry:${name}`, "reflected");
      const now = layOver(versions);
      const since = Math.min(...versions.map(({ at }) => at));
      return now ? [{ now, since, versions, reflections }] : [];
    })
    .sort((a, b) => a.since - b.since || (a.now.entry < b.now.entry ? -1 : 1));

/**
 * Whether an entry counts as used at work: its result is written down, or a look back says so. Pages show this rule.
 */
export const isUsed = (entry: Entry): boolean =>
  Boolean(entry.now.changed?.trim()) || entry.reflections.some(({ used }) => used);

/** The check-ins by local date, each date's in order: two computers may have one each. */
export const checkIns = (
  summary: Summary,
): ReadonlyMap<string, readonly Recorded<"checked-in">[]> =>
  new Map(
    names(summary, "date:")
      .sort()
      .map((date) => [date, list(summary, `date:${date}`, "checked-in")]),
  );

/** The assessments made with an instrument, oldest first. */
export const assessments = (summary: Summary, instrument: string): Recorded<"assessed">[] =>
  list(summary, `instrument:${instrument}`, "assessed");

/** The assessments made with any instrument. */
export const allAssessments = (summary: Summary): Recorded<"assessed">[] =>
  names(summary, "instrument:").flatMap((name) => assessments(summary, name));

/** The erasures, in order. */
export const erasures = (summary: Summary): Recorded<"erased">[] =>
  list(summary, "erased", "erased").sort(compare);

/**
 * How many plans, entries, check-ins, assessments and answers before reading the record holds; changes of the first two
 * don't count.
 */
export const listed = (summary: Summary) => ({
  plans: plans(summary).length,
  entries: entries(summary).length,
  checkIns: [...checkIns(summary).values()].flat().length,
  assessments: allAssessments(summary).length,
  pretests: pretests(summary).length,
});
