import { TOP } from "#core/assess/instrument.ts";
import { CONFIDENCE } from "#core/items/confidence.ts";
import { ROLES } from "#core/plan/roles.ts";
import { checksum } from "#core/record/checksum.ts";
import type { Recorded, RecordedEvent } from "#core/record/event.ts";
import { MAX_EVENTS } from "#core/record/limits.ts";
import { cleanName, LONGEST_NAME } from "#core/record/owner.ts";
import { handedOver } from "#core/record/parts.ts";
import { surviving } from "#core/record/surviving.ts";
import { STAGES } from "#core/review/states.ts";
import { objectivesOf, type RollUpCourse } from "../course.ts";
import { lookup, NO_ROLE, type Person, personOf } from "../person.ts";
import { type Field, readDigits, type Unread, writeDigits } from "./digits.ts";
import { MARK, MARKS, marksOf } from "./marks.ts";

/** A record in so short a form that a QR code holds it. */
export interface Brief {
  /** The day on which it was made, in days since 1970 UTC. */
  readonly day: number;
  /** By which it is known to be of the same person as another code or a file. */
  readonly marks: readonly number[];
  /** What it tells; answers to single items are unknown. */
  readonly person: Person;
  /** The name, if the person included it. */
  readonly name?: string;
}

/**
 * Digits of the longest code: what a QR code of version 12 holds, 65 by 65 squares, with the error correction M, which outlives
 * damage to 15 in a hundred of it. Larger ones are hard to read for telephones and cheap scanners.
 */
export const MOST_DIGITS = 691;

/** A code says nothing of single times: nobody known by one counts as changed since last time, and so less is told. */
const UNKNOWN_TIME = 0;

/** Days from 1970 to 2149. */
const DAYS = 2 ** 16;
/** Bytes of the longest name. */
const NAME_BYTES = 3 * LONGEST_NAME;

/** The short form of a record. Of its events only what every file for a roll-up holds is looked at. */
export function briefOf(
  events: readonly RecordedEvent[],
  course: RollUpCourse,
  day: number,
  name?: string,
): Brief {
  const offered = surviving(handedOver(events, []));
  const person = { ...personOf(offered, [], lookup(course)), isBrief: true as const };
  return { day, marks: marksOf(offered), person, ...(name !== undefined && { name }) };
}

/** The code of a short form, as digits; undefined where it is too long. */
export function writeCode(brief: Brief, course: RollUpCourse): string | undefined {
  const digits = writeDigits((field) => shape(field, brief, course));
  return digits.length > MOST_DIGITS ? undefined : digits;
}

/** Why a code is refused; "other-version": its course is another, or other questions are in it. */
export type NoCode = Unread | "other-version";

/** Reads a code, which may be anything. */
export function readCode(text: string, course: RollUpCourse): Brief | NoCode {
  // Scanners and people put spaces between.
  const digits = text.replace(/[\s\u200b\ufeff-]/g, "");
  if (digits.length > MOST_DIGITS) return "not-ours";
  let isOther = false;
  const brief = readDigits(digits, (field) =>
    shape(field, NOTHING, course, () => {
      isOther = true;
    }),
  );
  if (isOther) return "other-version";
  return typeof brief === "object" &&
    brief.name !== undefined &&
    cleanName(brief.name) !== brief.name
    ? "damaged"
    : brief;
}

/** What fields are given while they are read: nothing of it is used. */
const NOTHING: Brief = {
  day: 0,
  marks: [],
  person: {
    role: NO_ROLE,
    stages: new Uint8Array(),
    answers: new Uint16Array(),
    sure: [],
    before: new Map(),
    person: undefined,
    unit: undefined,
    words: [],
  },
};

/**
 * The fields of a code in their order, for writing and for reading: writing gives back what it is given, reading gives what stands
 * there. What is unknown of a course's later version can't be read by position, so the course's plan is checked first.
 */
function shape(
  field: Field,
  { day, marks, person, name }: Brief,
  course: RollUpCourse,
  refuse: () => void = () => {},
): Brief {
  const plan = planOf(course);
  if (field(plan, PLANS) !== plan) refuse();
  const { index, instruments } = course;
  const roles = [...ROLES, NO_ROLE];
  const made = field(day, DAYS);
  const known = Array.from({ length: MARKS }, (_, at) => field(marks[at] ?? 0, MARK));
  const role = roles[field(Math.max(0, roles.indexOf(person.role)), roles.length)] ?? NO_ROLE;
  const stages = Uint8Array.from(objectivesOf(index), (_, at) =>
    field(person.stages[at] ?? 0, STAGES.length),
  );
  const sure = CONFIDENCE.map((confidence, at) => {
    const said = person.sure[at];
    const answers = field(said?.answers ?? 0, MAX_EVENTS + 1);
    return { confidence, answers, right: field(said?.right ?? 0, answers + 1), at: UNKNOWN_TIME };
  });
  const before = new Map(
    Object.keys(index).flatMap((module) => {
      const most = questionsOf(index[module]);
      const told = person.before.get(module);
      // More than the module has are of questions that it no longer has.
      const isTold = told !== undefined && told.of <= most;
      const of = field(isTold ? told.of : 0, most + 1);
      const was = field(isTold ? told.was : 0, of + 1);
      const is = field(isTold ? told.is : 0, of + 1);
      return of > 0 ? [[module, { of, was, is, at: UNKNOWN_TIME }] as const] : [];
    }),
  );
  const sat = (subject: "person" | "unit"): Recorded<"assessed"> | undefined => {
    const { rev, areas, roles: sides } = instruments[subject];
    const given = person[subject];
    // An instrument without sides has one.
    const names: readonly (string | undefined)[] = sides.length > 0 ? sides : [undefined];
    const side = field(given ? names.indexOf(given.role) + 1 : 0, names.length + 1);
    if (side === 0) return undefined;
    const answers = Object.fromEntries(
      areas.flatMap(({ statements }) =>
        statements.flatMap(({ id }) => {
          const mark = field((given?.answers[id] ?? -1) + 1, TOP + 2);
          return mark > 0 ? [[id, mark - 1] as const] : [];
        }),
      ),
    );
    const role = names[side - 1];
    return {
      type: "assessed",
      id: "",
      at: UNKNOWN_TIME,
      instrument: subject,
      rev,
      subject,
      answers,
      ...(role !== undefined && { role }),
    };
  };
  const self = sat("person");
  const unit = sat("unit");
  const bytes = new TextEncoder().encode(name ?? "");
  const length = field(bytes.length, NAME_BYTES + 1);
  const written = Uint8Array.from({ length }, (_, at) => field(bytes[at] ?? 0, 256));
  return {
    day: made,
    marks: known,
    person: {
      role,
      stages,
      answers: new Uint16Array(course.items.length),
      sure,
      before,
      person: self,
      unit,
      words: [],
      isBrief: true,
    },
    ...(length > 0 && { name: new TextDecoder().decode(written) }),
  };
}

const questionsOf = (objectives: RollUpCourse["index"][string] = {}): number =>
  Object.values(objectives)
    .flat()
    .reduce((all, [, , variants = []]) => all + 1 + variants.length, 0);

const PLANS = 2 ** 32;

/** What the places of a code stand for, as a number: another course, or another version of it, has another one. */
const planOf = ({ id, index, instruments: { person, unit } }: RollUpCourse): number =>
  Number.parseInt(
    checksum(
      JSON.stringify([
        id,
        objectivesOf(index),
        Object.values(index).map(questionsOf),
        [person, unit].map(({ rev, roles, areas }) => [
          rev,
          roles,
          areas.map(({ statements }) => statements.map((one) => one.id)),
        ]),
      ]),
    ),
    16,
  );
