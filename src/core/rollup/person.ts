import { CONFIDENCE } from "#core/items/confidence.ts";
import { isList, type Response } from "#core/items/response.ts";
import { ROLE_SETTING, ROLES } from "#core/plan/roles.ts";
import type { Recorded, RecordedEvent } from "#core/record/event.ts";
import { fold } from "#core/record/fold.ts";
import { handedOver, type Part } from "#core/record/parts.ts";
import { evidenceOf } from "#core/record/sitting.ts";
import {
  EMPTY,
  itemHistory,
  itemKey,
  type Summary,
  setting,
  splitKey,
} from "#core/record/state.ts";
import { finish, part, type Steps } from "#core/record/steps.ts";
import { surviving } from "#core/record/surviving.ts";
import { assessments, entries } from "#core/record/views.ts";
import type { Calibration } from "#core/review/calibration.ts";
import { beforeAfter } from "#core/review/pretest.ts";
import { modulesUsed } from "#core/review/progress.ts";
import { rowsOf } from "#core/review/rows.ts";
import { STAGES } from "#core/review/states.ts";
import type { RollUpCourse } from "./course.ts";

/**
 * What a roll-up keeps of one person: a few kilobytes, however long the record, and neither name nor file. Its times say when the
 * person last did something that enters a figure, so that it is known whether that was before the last roll-up.
 */
export interface Person {
  /** A role, or "none" where nothing was said. */
  readonly role: string;
  /** The stage of each objective, as its place in `STAGES`, in the order of the course. */
  readonly stages: Uint8Array;
  /** The first answer to each item, as `codeOf` writes it. */
  readonly answers: Uint16Array;
  /** First answers by confidence. */
  readonly sure: readonly (Calibration & { readonly at: number })[];
  /** By module: questions answered before reading and again, and how many were right each time. */
  readonly before: ReadonlyMap<
    string,
    { readonly of: number; readonly was: number; readonly is: number; readonly at: number }
  >;
  /** The latest sitting at each instrument. */
  readonly person: Recorded<"assessed"> | undefined;
  readonly unit: Recorded<"assessed"> | undefined;
  /** What was tried at work and what changed, in own words; empty unless the person let the practice log be included. */
  readonly words: readonly Words[];
  /** Whether it is known from a code, which says nothing of single items: then all of `answers` is unknown. */
  readonly isBrief?: true;
}

export interface Words {
  readonly module: string;
  readonly tried: string;
  /** "" where nothing was written. */
  readonly changed: string;
}

/** A role that nobody has: it was not said, or is of a later version. */
export const NO_ROLE = "none";

const RIGHT = 1;
const WRONG = 2;

/** Whether and how an item was answered: not, right, or wrong, with the wrong options that were chosen. */
export const isAnswered = (code: number): boolean => code !== 0;
export const isRight = (code: number): boolean => code === RIGHT;
export const chose = (code: number, wrong: number): boolean =>
  code > RIGHT && ((code >> (wrong + 2)) & 1) === 1;

/** The course, looked up by item. */
export interface Lookup {
  readonly course: RollUpCourse;
  readonly places: ReadonlyMap<string, number>;
  readonly aliases: ReadonlyMap<string, string>;
}

export const lookup = (course: RollUpCourse): Lookup => ({
  course,
  places: new Map(course.items.map(({ id, rev }, at) => [itemKey(id, rev), at])),
  aliases: new Map(Object.entries(course.aliases)),
});

/**
 * What a roll-up keeps of a person, from the events of all of their files. Of these it looks only at what the person chose to hand
 * over, even where a file holds more.
 */
export const personOf = (
  events: readonly RecordedEvent[],
  parts: readonly Part[],
  known: Lookup,
): Person => finish(personInSteps(events, parts, known));

export function* personInSteps(
  events: readonly RecordedEvent[],
  parts: readonly Part[],
  { course, places, aliases }: Lookup,
): Steps<Person> {
  const offered = yield* part(survivingInSteps(handedOver(events, parts)), 0, 0.3);
  const summary = yield* part(foldInSteps(offered, aliases), 0.3, 0.6);
  const stages = yield* part(stagesOf(summary, course), 0.6, 0.7);
  const answers = yield* part(answersOf(offered, course, places), 0.7, 0.8);
  const sure = yield* part(sureOf(summary), 0.8, 0.9);
  const before = yield* part(beforeOf(summary, course), 0.9, 1);
  const { person, unit } = course.instruments;
  const role = setting(summary, ROLE_SETTING);
  return {
    role: ROLES.find((one) => one === role) ?? NO_ROLE,
    stages,
    answers,
    sure,
    before,
    person: latest(summary, "person", person.rev),
    unit: latest(summary, "unit", unit.rev, unit.roles),
    words: entries(summary).flatMap(({ now }) => {
      const tried = now.tried?.trim() ?? "";
      return tried === ""
        ? []
        : [{ module: now.module, tried, changed: now.changed?.trim() ?? "" }];
    }),
  };
}

/** Events between two steps. A summary is copied in each, so they are many. */
const STRIDE = 10_000;

/** A long record is looked through in so many lots. */
const LOTS = 10;

/** `surviving`, lot by lot: all events of one id are in one lot, and every lot is held against what was erased. */
function* survivingInSteps(events: readonly RecordedEvent[]): Steps<RecordedEvent[]> {
  if (events.length < STRIDE) return surviving(events);
  const erasures = events.filter(({ type }) => type === "erased");
  const lots = Array.from({ length: LOTS }, (): RecordedEvent[] => []);
  for (const event of events) {
    if (event.type !== "erased") lots[event.id.charCodeAt(event.id.length - 1) % LOTS]?.push(event);
  }
  const found = surviving(erasures);
  for (const [done, lot] of lots.entries()) {
    yield done / LOTS;
    for (const event of surviving(lot.concat(erasures))) {
      if (event.type !== "erased") found.push(event);
    }
  }
  return found;
}

function* foldInSteps(
  events: readonly RecordedEvent[],
  aliases: Lookup["aliases"],
): Steps<Summary> {
  let summary = EMPTY;
  for (let from = 0; from < events.length; from += STRIDE) {
    if (from > 0) yield from / events.length;
    summary = fold(summary, events.slice(from, from + STRIDE), aliases);
  }
  return summary;
}

function* stagesOf(summary: Summary, { index }: RollUpCourse): Steps<Uint8Array> {
  const used = modulesUsed(summary);
  const stages: number[] = [];
  for (const module of Object.keys(index)) {
    yield 0;
    for (const { stage } of rowsOf(summary, index, module, undefined, used)) {
      stages.push(STAGES.indexOf(stage));
    }
  }
  return Uint8Array.from(stages);
}

/** The first answer to each item, by time; later ones were given after the feedback. */
function* answersOf(
  events: readonly RecordedEvent[],
  { items }: RollUpCourse,
  places: Lookup["places"],
): Steps<Uint16Array> {
  const codes = new Uint16Array(items.length);
  const since = new Map<number, number>();
  for (const [done, event] of events.entries()) {
    if (done % STRIDE === STRIDE - 1) yield done / events.length;
    if (event.type !== "answered" || event.attempt !== 1 || event.marked) continue;
    const place = places.get(itemKey(event.item, event.rev));
    const item = place === undefined ? undefined : items[place];
    if (place === undefined || !item) continue;
    const first = since.get(place);
    if (first !== undefined && first <= event.at) continue;
    since.set(place, event.at);
    codes[place] =
      event.score === 1
        ? RIGHT
        : codeOf(
            event.response,
            item.wrong.map(({ option }) => option),
          );
  }
  return codes;
}

/** A wrong answer: a bit for each wrong option that was chosen stands above two that say that it was wrong. */
const codeOf = (response: Response, options: readonly string[]): number => {
  const chosen = isList(response) ? response : [response];
  return options.reduce(
    (code, option, at) => (chosen.includes(option) ? code | (1 << (at + 2)) : code),
    WRONG,
  );
};

/** Calibration (`review/calibration.ts`), item by item, with the time of the latest answer that counts in each row. */
function* sureOf(summary: Summary): Steps<Person["sure"]> {
  const rows = CONFIDENCE.map((confidence) => ({ confidence, answers: 0, right: 0, at: 0 }));
  for (const key of summary.items.keys()) {
    yield 0;
    for (const { confidence, score, at } of evidenceOf(summary, ...splitKey(key))) {
      const row = rows.find((each) => each.confidence === confidence);
      if (!row) continue;
      row.answers++;
      if (score === 1) row.right++;
      row.at = Math.max(row.at, at);
    }
  }
  return rows;
}

function* beforeOf(summary: Summary, { index }: RollUpCourse): Steps<Person["before"]> {
  const found = new Map<string, { of: number; was: number; is: number; at: number }>();
  if (!summary.lists.has("pretested")) return found;
  for (const module of Object.keys(index)) {
    yield 0;
    const pairs = beforeAfter(summary, module).filter(({ after }) => after !== undefined);
    if (pairs.length === 0) continue;
    found.set(module, {
      of: pairs.length,
      was: pairs.filter(({ before }) => before.score === 1).length,
      is: pairs.filter(({ after }) => after?.score === 1).length,
      at: pairs.reduce((last, { before }) => Math.max(last, answeredSince(summary, before)), 0),
    });
  }
  return found;
}

/** When an item that was answered before reading was first answered again. */
const answeredSince = (summary: Summary, { item, rev, at }: Recorded<"pretested">): number =>
  itemHistory(summary, item, rev).find((attempt) => attempt.at >= at)?.at ?? at;

/** The latest sitting that can be counted; one person is one voice, from the side that was last taken. */
const latest = (
  summary: Summary,
  instrument: string,
  rev: number,
  roles: readonly string[] = [],
): Recorded<"assessed"> | undefined =>
  assessments(summary, instrument)
    .filter((sat) => sat.rev === rev && (roles.length === 0 || roles.includes(sat.role ?? "")))
    .pop();
