import type { Recorded } from "#core/record/event.ts";
import { compare } from "#core/record/order.ts";
import type { Entry } from "#core/record/views.ts";
import type { Day } from "#core/time/day.ts";

/**
 * The day on which an entry wants to be looked back on; undefined if none is set, or if it was looked back on since
 * the day was last set. To look back early counts; to set a new day asks again.
 */
export function lookBackDay({ now, versions, reflections }: Entry): Day | undefined {
  const { lookBack } = now;
  if (!lookBack) return undefined;
  const set = versions.filter((version) => version.lookBack !== undefined).pop();
  return set && reflections.some((reflection) => compare(reflection, set) > 0)
    ? undefined
    : lookBack;
}

export interface Log {
  /** Whose day to look back has come, the longest waiting first. */
  readonly due: readonly Entry[];
  /** The others, the newest first. */
  readonly others: readonly Entry[];
}

/** The practice log in the order in which it is shown. */
export function sortLog(entries: readonly Entry[], today: Day): Log {
  const day = new Map(entries.map((entry) => [entry, lookBackDay(entry)]));
  const isDue = (entry: Entry) => (day.get(entry) ?? "9") <= today;
  return {
    due: entries.filter(isDue).sort((a, b) => ((day.get(a) ?? "") < (day.get(b) ?? "") ? -1 : 1)),
    others: entries.filter((entry) => !isDue(entry)).reverse(),
  };
}

/** The texts of an entry, in the order in which they are asked for. */
export const ENTRY_TEXTS = ["tried", "where", "withWhom", "happened", "changed"] as const;

export type EntryText = (typeof ENTRY_TEXTS)[number];

/** What a later wording of an entry said anew: a version may repeat what was there before. */
export function changesOf(
  versions: readonly Recorded<"practised">[],
): { readonly version: Recorded<"practised">; readonly fields: readonly EntryText[] }[] {
  const last = new Map<EntryText, string>();
  return versions.map((version) => ({
    version,
    fields: ENTRY_TEXTS.filter((field) => {
      const value = version[field];
      if (value === undefined || value === (last.get(field) ?? "")) return false;
      last.set(field, value);
      return true;
    }),
  }));
}
