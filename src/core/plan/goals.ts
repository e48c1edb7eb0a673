import type { Summary } from "#core/record/state.ts";
import { type Entry, type Now, type Plan, plans } from "#core/record/views.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { ideaHistory } from "#core/review/variants.ts";
import { addDays, type Day, isDay, later } from "#core/time/day.ts";
import { type Balance, balance } from "./balance.ts";
import { lookBackDay } from "./look-back.ts";
import { type Pace, pace, type Study } from "./pace.ts";

/** What a plan needs to know of the modules, by slug, in the order of the course. */
export type StudyIndex = Readonly<Record<string, StudyData>>;

export interface StudyData {
  /** Minutes to read it and answer its questions. */
  readonly minutes: number;
  /** Minutes that the act at work takes. */
  readonly act: number;
  /** Days after the act to look back at it. */
  readonly lookBackDays: number;
}

/** An aim or a goal as it stands, with its act at work. */
export interface Goal {
  readonly now: Now<"planned">;
  /** ms since 1970 UTC. */
  readonly since: number;
  readonly act: Now<"planned"> | undefined;
  readonly studies: readonly Study[];
  /** Missing without weekdays or days between which to study. */
  readonly pace: Pace | undefined;
}

/** The id of the plan that is the act at work of an aim or goal: who changes the act leaves the goal alone. */
export const actOf = (plan: string): string => `${plan}.act`;

/**
 * When a module was studied, ms since 1970 UTC: when the last of its questions had been answered once. NaN if one
 * was not. Whether the answers were right is what review is for; a plan only asks whether the days were used.
 */
function studiedAt(summary: Summary, index: ItemIndex, module: string): number {
  const items = Object.values(index[module] ?? {}).flat();
  const firsts = items.map((ref) => ideaHistory(summary, ref)[0]?.at ?? Number.NaN);
  return items.length > 0 ? Math.max(...firsts) : Number.NaN;
}

/**
 * The aims and goals, in the order in which they were made. `dayOf` tells on which day an instant, in ms since 1970
 * UTC, was for the learner.
 */
export function goalsOf(
  summary: Summary,
  index: ItemIndex,
  data: StudyIndex,
  today: Day,
  dayOf: (at: number) => Day,
): { readonly aims: readonly Goal[]; readonly goals: readonly Goal[] } {
  const all = plans(summary);
  const acts = new Map(all.map(({ now }) => [now.plan, now]));
  const goal = ({ now, since }: Plan): Goal => {
    const order = Object.keys(data);
    const modules = order.filter((slug) => now.modules?.includes(slug));
    const studies = modules.map((module) => {
      const at = studiedAt(summary, index, module);
      const done = Number.isNaN(at) ? undefined : dayOf(at);
      return { module, minutes: data[module]?.minutes ?? 0, done };
    });
    const { from, until, days } = now;
    const can = days?.length && from && until && isDay(from) && isDay(until);
    return {
      now,
      since,
      act: acts.get(actOf(now.plan)),
      studies,
      pace: can ? pace({ studies, days, from, until }, today) : undefined,
    };
  };
  const kind = (wanted: "aim" | "goal") => all.filter(({ now }) => now.kind === wanted).map(goal);
  return { aims: kind("aim"), goals: kind("goal") };
}

/** Days of the week proposed at first: more than once a week and spread out, a start that most can keep. */
export const USUAL_DAYS: readonly number[] = [2, 4];

/**
 * The day from which a plan counts once it is saved as it is now. Who changes when to study, or what, plans anew from
 * today; the days behind stay behind.
 */
export function startDay(
  old: Pick<Now<"planned">, "modules" | "days" | "from" | "until"> | undefined,
  now: {
    readonly modules: readonly string[];
    readonly days: readonly number[];
    readonly until: Day;
  },
  today: Day,
): Day {
  const same =
    now.until === old?.until &&
    String([...now.days].sort()) === String(old.days ?? USUAL_DAYS) &&
    String(now.modules) === String(old.modules);
  return same && old.from !== undefined ? old.from : later(old?.from ?? "", today);
}

/** Whether it is still meant: neither done nor set aside. */
export const isOpen = ({ now }: Goal): boolean => (now.status ?? "open") === "open";

/** What a goal serves: the work of one's post, or what goes beyond it. */
export const BRANCHES = ["professional", "comprehensive"] as const;

/** The branch that a goal stands under; one that says none stands with the post. */
export const branchOf = (now: Now<"planned">): (typeof BRANCHES)[number] =>
  now.branch ?? "professional";

/** How the study of the goals, but for those set aside, is shared between the two branches. */
export function balanceOf(goals: readonly Goal[]): Balance {
  const minutes = (branch: string) =>
    goals
      .filter(({ now }) => branchOf(now) === branch && now.status !== "dropped")
      .flatMap(({ studies }) => studies)
      .reduce((sum, study) => sum + study.minutes, 0);
  return balance(minutes("professional"), minutes("comprehensive"));
}

/** What goes into a calendar: a day of study, or a day to look back. */
export type Occasion =
  | {
      readonly kind: "study";
      readonly uid: string;
      readonly date: Day;
      readonly minutes: number;
      readonly modules: readonly string[];
      readonly goal: string;
    }
  | {
      readonly kind: "look-back";
      readonly uid: string;
      readonly date: Day;
      readonly module: string;
      /** The words of the act that was planned or tried. */
      readonly text: string;
    };

/**
 * The days of study of the open goals and the days to look back, from today on, by date. The names are kept when a
 * plan moves: a calendar that takes a later file moves its days. An act is looked back on some days after its module is
 * studied; once the log has an entry on it, the day set there counts instead.
 */
export function occasionsOf(
  goals: readonly Goal[],
  entries: readonly Entry[],
  data: StudyIndex,
  today: Day,
): Occasion[] {
  const found: Occasion[] = [];
  for (const { now, since, act, pace, studies } of goals.filter(isOpen)) {
    for (const { left, date, minutes, modules } of pace?.sittings ?? []) {
      const uid = `${now.plan}-${left}`;
      found.push({ kind: "study", uid, date, minutes, modules, goal: now.text ?? "" });
    }
    const module = act?.modules?.[0];
    const tried = entries.some((entry) => entry.now.module === module && entry.since >= since);
    if (module === undefined || tried) continue;
    const fit = pace?.fits.get(module) ?? studies.find((study) => study.module === module)?.done;
    if (act?.text && fit !== undefined) {
      const date = addDays(fit, data[module]?.lookBackDays ?? 0);
      found.push({ kind: "look-back", uid: `${act.plan}-look-back`, date, module, text: act.text });
    }
  }
  for (const entry of entries) {
    const date = lookBackDay(entry);
    if (date === undefined || !isDay(date)) continue;
    const { entry: id, module, tried = "" } = entry.now;
    found.push({ kind: "look-back", uid: `${id}-look-back`, date, module, text: tried });
  }
  return found.filter(({ date }) => date >= today).sort((a, b) => (a.date < b.date ? -1 : 1));
}
