import type { Recorded } from "#core/record/event.ts";
import type { RollUpCourse } from "../course.ts";
import { NO_ROLE, type Person } from "../person.ts";

const area = (id: string) => ({
  id,
  group: "g",
  modules: ["m"],
  statements: [
    { id: `${id}1`, reversed: false },
    { id: `${id}2`, reversed: false },
  ],
});

const item = (id: string, objective: string, isAlone = true) => ({
  id,
  rev: 1,
  module: "m",
  objective,
  section: "s",
  chooses: "one" as const,
  wrong: [
    { option: "a", misconception: "more-lectures" },
    { option: "b", misconception: "no-time" },
  ],
  isAlone,
});

/** A course of one module with two objectives and three questions, the last two of which ask for one idea. */
export const SMALL: RollUpCourse = {
  id: "course",
  index: { m: { one: [["i", 1]], two: [["j", 1, [["k", 1]]]] } },
  aliases: {},
  items: [item("i", "one"), item("j", "two", false), item("k", "two", false)],
  instruments: {
    person: { rev: 1, areas: [area("x")], roles: [] },
    unit: { rev: 1, areas: [area("x"), area("y")], roles: ["leading", "others"] },
  },
};

/** A person of whom nothing is known but this. */
export const someone = (known: Partial<Person> = {}): Person => ({
  role: NO_ROLE,
  stages: new Uint8Array(2),
  answers: new Uint16Array(3),
  sure: [],
  before: new Map(),
  person: undefined,
  unit: undefined,
  words: [],
  ...known,
});

let serial = 0;
export const sat = (
  subject: "person" | "unit",
  answers: Readonly<Record<string, number>>,
  role?: string,
): Recorded<"assessed"> => ({
  type: "assessed",
  id: `sat-${serial++}`,
  at: 0,
  instrument: subject,
  rev: 1,
  subject,
  answers,
  ...(role !== undefined && { role }),
});
