import { ROLES } from "#core/plan/roles.ts";
import { finish, type Steps } from "#core/record/steps.ts";
import { STAGES } from "#core/review/states.ts";
import { objectivesOf, type RollUpCourse, type RollUpItem } from "./course.ts";
import { choices } from "./discrimination.ts";
import { chose, isAnswered, isRight, NO_ROLE, type Person } from "./person.ts";
import type { Atom, RawRow } from "./suppress.ts";

/*
 * What is counted: every row has all people, each in one class. Nothing here may be shown; `suppress.ts` says what may.
 */

/** How far somebody has come anywhere in the course. */
export const OUTCOMES = ["nothing", "tried", "shown"] as const;

/** Roles crossed with outcomes; and roles by themselves, of which more can be kept apart. */
export const PEOPLE_ROW = "people";
export const ROLES_ROW = "role";
export const objectiveRow = (module: string, objective: string): string =>
  `objective:${module}/${objective}`;
export const itemRow = ({ id, rev }: Pick<RollUpItem, "id" | "rev">): string => `item:${id}@${rev}`;
export const satRow = (instrument: "person" | "unit"): string => `sat:${instrument}`;

export const RIGHT = "right";
/** Wrong in another way than by one of the options beside it. */
export const WRONG = "wrong";
/** No answer, or no sitting. */
export const NONE = "none";
/** What a code does not say. */
export const UNKNOWN = "unknown";
const CHOSE = "chose:";
export const choiceOf = (name: string): string | undefined =>
  name.startsWith(CHOSE) ? name.slice(CHOSE.length) : undefined;

/** Who handed over a file, and who a code; only where somebody did hand over a code. */
const HANDED_ROW = "handed";
const FILE = "file";
const CODE = "code";

const handedOf = (people: readonly Person[]): RawRow[] =>
  people.some(({ isBrief }) => isBrief)
    ? [
        countRow(
          HANDED_ROW,
          [[FILE, CODE]],
          people.map(({ isBrief }) => [isBrief ? CODE : FILE]),
        ),
      ]
    : [];

/**
 * A person who handed over a code has an unknown answer to every item. Without this rule, one item's row less another's would tell
 * how many left an item out.
 */
const handedFitsAnswer = ([handed]: Atom, [answer]: Atom): boolean =>
  (handed === CODE) === (answer === UNKNOWN);

/** All rows; the earlier a row, the more of its classes stay apart. */
export const rawRows = (people: readonly Person[], course: RollUpCourse): RawRow[] =>
  finish(rawRowsInSteps(people, course));

export function* rawRowsInSteps(
  people: readonly Person[],
  { instruments: { person, unit }, index, items }: RollUpCourse,
): Steps<RawRow[]> {
  const objectives = objectivesOf(index);
  const rows = [
    peopleRow(people),
    rolesRow(people),
    ...handedOf(people),
    satOf(people, "unit", unit.roles),
    satOf(people, "person", person.roles),
  ];
  const all = rows.length + objectives.length + items.length;
  for (const [at, { module, objective }] of objectives.entries()) {
    yield rows.length / all;
    rows.push(
      countRow(
        objectiveRow(module, objective),
        [STAGES],
        people.map(({ stages }) => [STAGES[stages[at] ?? 0] ?? "notYet"]),
        [{ row: PEOPLE_ROW, fits: stageFitsOutcome }],
      ),
    );
  }
  for (const [at, item] of items.entries()) {
    yield rows.length / all;
    rows.push(itemRowOf(people, item, at));
  }
  return rows;
}

function countRow(
  id: string,
  axes: RawRow["axes"],
  atoms: readonly Atom[],
  within: RawRow["within"] = [],
): RawRow {
  const sizes = axes.map((classes) => classes.length);
  const counts = new Array<number>(sizes.reduce((all, size) => all * size, 1)).fill(0);
  for (const atom of atoms) {
    const place = axes.reduce(
      (before, classes, axis) => before * classes.length + classes.indexOf(atom[axis] ?? ""),
      0,
    );
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { id, axes, counts, within };
}

const peopleRow = (people: readonly Person[]): RawRow =>
  countRow(
    PEOPLE_ROW,
    [[...ROLES, NO_ROLE], OUTCOMES],
    people.map((one) => [one.role, outcomeOf(one)]),
  );

const rolesRow = (people: readonly Person[]): RawRow =>
  countRow(
    ROLES_ROW,
    [[...ROLES, NO_ROLE]],
    people.map(({ role }) => [role]),
    [{ row: PEOPLE_ROW, fits: ([there], [here]) => there === here }],
  );

const SHOWN = STAGES.indexOf("shown");

export function outcomeOf({ stages, answers }: Person): (typeof OUTCOMES)[number] {
  const furthest = Math.max(0, ...stages);
  if (furthest >= SHOWN) return "shown";
  return furthest > 0 || answers.some(isAnswered) ? "tried" : "nothing";
}

/** Who has tried nothing is at no stage; who has shown nothing has shown no objective. */
const stageFitsOutcome = ([, outcome]: Atom, [stage = ""]: Atom): boolean =>
  outcome === "shown" || stage === "notYet" || (outcome === "tried" && stage === "tried");

const outcomeFitsAnswer = ([, outcome]: Atom, [answer]: Atom): boolean =>
  answer === UNKNOWN || outcome !== "nothing" || answer === NONE;

/** Who has not tried an objective has answered none of its questions; who has shown it has answered all. */
const stageFitsAnswer =
  (isAlone: boolean) =>
  ([stage = ""]: Atom, [answer]: Atom): boolean =>
    answer === UNKNOWN ||
    stage === "tried" ||
    (stage === "notYet" ? answer === NONE : !isAlone || answer !== NONE);

/** The two sides of a diagnosis. A person who answers as a leader is supposed to have named a leading role, too. */
const sideFitsRole =
  ([leading]: readonly string[]) =>
  ([role]: Atom, [side]: Atom): boolean =>
    role === NO_ROLE || side === NONE || (role === "leading") === (side === leading);

const satOf = (
  people: readonly Person[],
  instrument: "person" | "unit",
  roles: readonly string[],
): RawRow => {
  const sides = roles.length > 0 ? roles : [ALL];
  return countRow(
    satRow(instrument),
    [[...sides, NONE]],
    people.map((one) => [one[instrument] ? (one[instrument].role ?? ALL) : NONE]),
    instrument === "unit"
      ? [PEOPLE_ROW, ROLES_ROW].map((row) => ({ row, fits: sideFitsRole(roles) }))
      : [],
  );
};

/** The one side of an instrument without sides. */
export const ALL = "all";

/**
 * The first answers to an item: right, the wrong options with the most chosen first, otherwise wrong, none. Where several
 * are chosen, each person still stands in one class: only the wrong option that most chose has a class of its own.
 */
function itemRowOf(people: readonly Person[], item: RollUpItem, at: number): RawRow {
  const counts = choices(people, at, item.wrong.length);
  const order = item.wrong
    .map((_, option) => option)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const options = item.chooses === "some" ? order.slice(0, 1) : order;
  const nameOf = (option: number) => `${CHOSE}${item.wrong[option]?.option}`;
  const isUnknown = people.some(({ isBrief }) => isBrief);
  const classOf = (code: number, isBrief = false): string => {
    if (isBrief) return UNKNOWN;
    if (!isAnswered(code)) return NONE;
    if (isRight(code)) return RIGHT;
    const option = options.find((one) => chose(code, one));
    return option === undefined ? WRONG : nameOf(option);
  };
  return countRow(
    itemRow(item),
    [[RIGHT, ...options.map(nameOf), WRONG, NONE, ...(isUnknown ? [UNKNOWN] : [])]],
    people.map(({ answers, isBrief }) => [classOf(answers[at] ?? 0, isBrief)]),
    [
      { row: PEOPLE_ROW, fits: outcomeFitsAnswer },
      { row: HANDED_ROW, fits: handedFitsAnswer },
      { row: objectiveRow(item.module, item.objective), fits: stageFitsAnswer(item.isAlone) },
    ],
  );
}
