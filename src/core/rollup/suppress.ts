import { finish, type Steps } from "#core/record/steps.ts";
import { isPlain, isText, isWhole } from "#core/record/values.ts";

/*
 * From what was counted to what may be shown. Nothing else makes a `ShownRow`, and pictures, tables, files and papers take
 * no other: so no view can show a small group.
 *
 * Every row divides the same people into classes, each person into one. A class of fewer than five people is joined with
 * the one beside it: a gap could be worked out from the total. What is left has these properties, which a test attacks:
 *
 * - each shown number of people is 0 or 5 and more, and so is every sum of them;
 * - where all people of a group of one row are in a group of another row as well (people who have not tried an objective have
 *   answered none of its questions), the two numbers differ by 0 or by 5 and more;
 * - last time's number and today's of the same classes differ by 0 or by 5 and more; so do last time's number of some classes
 *   and today's of classes that contain them, or are contained in them.
 */

/** A group of fewer people than this is not shown by itself. */
export const FEWEST = 5;

/** Whether a number of people can be shown, and be known by subtraction. */
export const isSafe = (people: number): boolean =>
  people === 0 || people >= FEWEST || people <= -FEWEST;

/** A class of each axis: where one person stands. */
export type Atom = readonly string[];

/** All people, by the classes of one axis or of several crossed. */
export interface RawRow {
  readonly id: string;
  /** The classes in an order in which neighbours may be joined. */
  readonly axes: readonly (readonly string[])[];
  /** People by class; of crossed axes the last one runs fastest. */
  readonly counts: readonly number[];
  /** Earlier rows that say something about this one: `fits` is whether a person of that class there can be of this class here. */
  readonly within?: readonly {
    readonly row: string;
    readonly fits: (there: Atom, here: Atom) => boolean;
  }[];
}

/** Classes that are shown as one. */
export interface Group {
  /** The joined classes of each axis. */
  readonly of: readonly (readonly string[])[];
  readonly people: number;
}

declare const isShown: unique symbol;

/** A row that may be shown. */
export interface ShownRow {
  readonly id: string;
  readonly groups: readonly Group[];
  readonly [isShown]: true;
}

/** Rows that may be shown together, by id. */
export type Shown = ReadonlyMap<string, ShownRow>;

/** All atoms of some classes, the last axis running fastest. */
export const atomsOf = (axes: readonly (readonly string[])[]): Atom[] =>
  axes.reduce<Atom[]>(
    (atoms, classes) => atoms.flatMap((atom) => classes.map((one) => [...atom, one])),
    [[]],
  );

const keyOf = (atom: Atom): string => atom.join("\n");

/**
 * What may be shown of these rows, which are all about the same people; earlier rows keep more apart than later ones.
 * A row of which nothing can be told apart has one group. Undefined where nothing may be shown: there are fewer than
 * five people, or beside last time's (`before`) fewer than five came or went.
 */
export const show = (rows: readonly RawRow[], before?: Shown): Shown | undefined =>
  finish(showInSteps(rows, before));

export function* showInSteps(
  rows: readonly RawRow[],
  before: Shown | undefined,
): Steps<Shown | undefined> {
  const people = sum(rows[0]?.counts ?? []);
  if (people < FEWEST || (before && !isSafe(people - peopleOf(before)))) return undefined;
  const shown = new Map<string, ShownRow>();
  for (const row of rows) {
    yield shown.size / rows.length;
    const groups = finest(row, shown, before?.get(row.id));
    shown.set(row.id, { id: row.id, groups } as unknown as ShownRow);
  }
  return shown;
}

/** How many people rows are about; 0 without rows. */
export function peopleOf(shown: Shown): number {
  const [first] = shown.values();
  return sum(first?.groups.map(({ people }) => people) ?? []);
}

/** A group, with the places of its atoms in the row as bits. */
interface Division extends Group {
  readonly atoms: number;
}

/** Whether a sum over some atoms of a row (as bits) may become known. */
type Limit = (atoms: number, people: number) => boolean;

/** The finest division in which nothing small can be reached. */
function finest(row: RawRow, shown: Shown, before: ShownRow | undefined): readonly Group[] {
  const limits = [...nestings(row, shown), ...(before ? [sinceLast(row, before)] : [])];
  const whole = divide(
    row,
    row.axes.map(() => 0),
  );
  const found = everyCut(row.axes)
    .map((cuts) => ({ cuts, groups: divide(row, cuts) }))
    .filter(({ groups }) => groups.every(({ people }) => isSafe(people)))
    .map((way) => ({ ...way, rank: rankOf(way.groups, way.cuts) }))
    .sort((a, b) => compareRanks(b.rank, a.rank))
    .find(({ groups }) => holdsForAll(groups, limits));
  return (found?.groups ?? whole).map(({ of, people }) => ({ of, people }));
}

/**
 * Crossed axes that both tell something come first: they are crossed to be compared. Then more groups with people in them
 * are finer; of equal ones, those that are cut earlier.
 */
const rankOf = (groups: readonly Group[], cuts: readonly number[]): number[] => {
  const filled = groups.filter(({ people }) => people > 0);
  const axes = cuts.map((_, axis) => new Set(filled.map(({ of }) => of[axis]?.join("\n"))));
  return [axes.filter(({ size }) => size > 1).length, filled.length, ...cuts];
};

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}

/** Whether everything that a reader can add up of these groups keeps within the limits. */
function holdsForAll(groups: readonly Division[], limits: readonly Limit[]): boolean {
  if (limits.length === 0) return true;
  for (let some = 1; some < 2 ** groups.length; some++) {
    let atoms = 0;
    let people = 0;
    for (const [at, group] of groups.entries()) {
      if (((some >> at) & 1) === 0) continue;
      atoms |= group.atoms;
      people += group.people;
    }
    if (!limits.every((holds) => holds(atoms, people))) return false;
  }
  return true;
}

/**
 * Every way to cut the axes between neighbours: for each axis a number, whose bits say after which classes it is cut, the
 * highest after the first.
 */
const everyCut = (axes: RawRow["axes"]): number[][] =>
  axes.reduce<number[][]>(
    (all, classes) =>
      all.flatMap((cuts) =>
        Array.from({ length: 2 ** (classes.length - 1) }, (_, mask) => [...cuts, mask]),
      ),
    [[]],
  );

/** The row in the groups that the cuts make. */
function divide({ axes, counts }: RawRow, cuts: readonly number[]): Division[] {
  const places = placesOf(axes);
  const runs = axes.map((classes, axis) => runsOf(classes, cuts[axis] ?? 0));
  return combine(runs).map((of) => {
    const at = atomsOf(of).map((atom) => places.get(keyOf(atom)) ?? 0);
    return { of, atoms: bitsOf(at), people: sum(at.map((place) => counts[place] ?? 0)) };
  });
}

const placesOf = (axes: RawRow["axes"]): ReadonlyMap<string, number> =>
  new Map(atomsOf(axes).map((atom, at) => [keyOf(atom), at]));

const bitsOf = (places: readonly number[]): number =>
  places.reduce((bits, place) => bits | (1 << place), 0);

function runsOf(classes: readonly string[], cuts: number): string[][] {
  const runs: string[][] = [[]];
  for (const [at, one] of classes.entries()) {
    runs[runs.length - 1]?.push(one);
    if (at < classes.length - 1 && (cuts >> (classes.length - 2 - at)) & 1) runs.push([]);
  }
  return runs;
}

/** Each run of the first axis with each run of the others. */
const combine = (runs: readonly (readonly (readonly string[])[])[]): (readonly string[])[][] =>
  runs.reduce<(readonly string[])[][]>(
    (all, axis) => all.flatMap((of) => axis.map((run) => [...of, run])),
    [[]],
  );

/**
 * Limits by rows that are shown already. For some atoms of this row: the sum of all groups there whose people are all within these
 * atoms, and the sum of all groups there that have people within them. Neither may differ from this row's sum by 1 to 4.
 */
const nestings = (row: RawRow, shown: Shown): Limit[] =>
  (row.within ?? []).flatMap(({ row: id, fits }) => {
    const atoms = atomsOf(row.axes);
    const groups = (shown.get(id)?.groups ?? []).map(({ of, people }) => {
      const there = atomsOf(of);
      const reached = atoms.flatMap((here, at) => (there.some((one) => fits(one, here)) ? at : []));
      return { reach: bitsOf(reached), people };
    });
    const inner: Limit = (union, people) =>
      isSafe(
        people - sum(groups.map((group) => ((group.reach & ~union) === 0 ? group.people : 0))),
      );
    const outer: Limit = (union, people) =>
      isSafe(people - sum(groups.map((group) => ((group.reach & union) !== 0 ? group.people : 0))));
    return [inner, outer];
  });

/**
 * Limits by last time's row. Today's sum over some classes differs by 0, or by 5 and more, from the sum of last time's groups
 * within these classes, and from the sum of last time's groups that overlap them. If people did nothing in between, such a
 * difference is the number of people in the classes that only one of the two has.
 */
function sinceLast(row: RawRow, before: ShownRow): Limit {
  const places = placesOf(row.axes);
  const was = before.groups.map(({ of, people }) => {
    const at = atomsOf(of).map((atom) => places.get(keyOf(atom)));
    return { atoms: at.includes(undefined) ? -1 : bitsOf(at as number[]), people };
  });
  return (union, people) => {
    const inner = was.filter(({ atoms }) => (atoms & ~union) === 0);
    const outer = was.filter(({ atoms }) => (atoms & union) !== 0);
    return [inner, outer].every((groups) =>
      isSafe(people - sum(groups.map((group) => group.people))),
    );
  };
}

/**
 * Rows as they were shown, from a file that may hold anything; undefined unless they could have been shown: safe numbers,
 * each class once, in every row as many people.
 */
export function readShown(value: unknown): Shown | undefined {
  if (!Array.isArray(value) || value.length > MOST_ROWS) return undefined;
  const shown = new Map<string, ShownRow>();
  for (const row of value) {
    if (!isRow(row) || shown.has(row.id)) return undefined;
    shown.set(row.id, row);
  }
  const people = peopleOf(shown);
  const isWhole = [...shown.values()].every(
    ({ groups }) => sum(groups.map((group) => group.people)) === people,
  );
  return isWhole && people >= FEWEST ? shown : undefined;
}

/** Far more than any course has, and little enough to check at once. */
const MOST_ROWS = 20_000;
const MOST_CLASSES = 31;

function isRow(value: unknown): value is ShownRow {
  if (!isPlain(value) || !isText(value["id"]) || !Array.isArray(value["groups"])) return false;
  const { groups } = value;
  if (groups.length === 0 || groups.length > MOST_CLASSES || !groups.every(isGroup)) return false;
  const atoms = groups.flatMap(({ of }) => atomsOf(of).map(keyOf));
  return atoms.length <= MOST_CLASSES && new Set(atoms).size === atoms.length;
}

const isGroup = (value: unknown): value is Group =>
  isPlain(value) &&
  isWhole(value["people"], 0, 1e9) &&
  isSafe(value["people"]) &&
  Array.isArray(value["of"]) &&
  value["of"].length > 0 &&
  value["of"].length <= 2 &&
  value["of"].every(
    (run) =>
      Array.isArray(run) && run.length > 0 && run.length <= MOST_CLASSES && run.every(isText),
  );

declare const isCoarse: unique symbol;

/** A share of answers that may be shown beside any number of people. */
export type Coarse = number & { readonly [isCoarse]: true };

/** Steps of a coarse share: with a finer one and a number of people, the answers of one of them could be worked out. */
const STEPS = 20;

/**
 * The share of right answers, in steps of five in a hundred; undefined unless five people and more gave right ones, or
 * none did, and the same with wrong ones.
 */
export function coarseShare(
  people: readonly { readonly right: number; readonly of: number }[],
): Coarse | undefined {
  const answered = people.filter(({ of }) => of > 0);
  const right = answered.filter((one) => one.right > 0).length;
  const wrong = answered.filter((one) => one.right < one.of).length;
  if (answered.length < FEWEST || !isSafe(right) || !isSafe(wrong)) return undefined;
  const share = sum(answered.map((one) => one.right)) / sum(answered.map(({ of }) => of));
  return (Math.round(share * STEPS) / STEPS) as Coarse;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
