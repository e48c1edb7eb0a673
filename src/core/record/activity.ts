import type { Day } from "#core/time/day.ts";
import { isoDate } from "#core/time/instant.ts";
import { pretests } from "./pretests.ts";
import { itemHistory, type Summary, splitKey } from "./state.ts";
import { allAssessments, checkIns, entries, plans } from "./views.ts";

/** What a day was used for, from the least to the most: each says more than the one before. */
export const ACTIVITIES = ["answered", "reviewed", "tried"] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** The days on which something was done, each with all that was: reading leaves no mark. */
export function activity(summary: Summary): ReadonlyMap<Day, ReadonlySet<Activity>> {
  const days = new Map<Day, Set<Activity>>();
  const add = (day: Day, what: Activity) => {
    const known = days.get(day);
    if (known) known.add(what);
    else days.set(day, new Set([what]));
  };
  const addAt = (at: number, what: Activity) => add(isoDate(at), what);
  for (const key of summary.items.keys()) {
    for (const { at, context } of itemHistory(summary, ...splitKey(key))) {
      addAt(at, context === "review" ? "reviewed" : "answered");
    }
  }
  for (const { at } of pretests(summary)) addAt(at, "answered");
  for (const { at } of allAssessments(summary)) addAt(at, "answered");
  for (const { since } of plans(summary)) addAt(since, "answered");
  for (const day of checkIns(summary).keys()) add(day, "answered");
  for (const { versions, reflections } of entries(summary)) {
    for (const { at } of [...versions, ...reflections]) addAt(at, "tried");
  }
  return days;
}

/** The most that a day was used for, as its number in `ACTIVITIES` from 1; 0 for a day without anything. */
export const levelOf = (done: ReadonlySet<Activity> | undefined): number =>
  ACTIVITIES.reduce((level, each, at) => (done?.has(each) ? at + 1 : level), 0);
