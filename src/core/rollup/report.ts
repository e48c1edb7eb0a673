import { finish, part, type Steps } from "#core/record/steps.ts";
import type { RollUpCourse } from "./course.ts";
import { discriminationsInSteps } from "./discrimination.ts";
import { beforeOf, type Figures, type LastFigures, sureOf, viewsOf } from "./figures.ts";
import type { Person, Words } from "./person.ts";
import { choiceOf, itemRow, NONE, RIGHT, rawRowsInSteps, UNKNOWN, WRONG } from "./rows.ts";
import {
  FEWEST,
  type Group,
  isSafe,
  peopleOf,
  type Shown,
  type ShownRow,
  showInSteps,
} from "./suppress.ts";

/** All that a roll-up shows; pages, files and papers are made of this and of nothing else. */
export interface Report extends Figures {
  readonly people: number;
  readonly rows: Shown;
  readonly items: readonly ItemReport[];
  /** Of a module, or of the others together. */
  readonly words: readonly { readonly module: string | undefined; readonly of: readonly Words[] }[];
}

/** One item: right first answers, those who answered, and how well it discriminates, as far as they can be told. */
export interface ItemReport {
  readonly item: string;
  readonly right: number | undefined;
  /** People who answered. If fewer than five did not answer, those are counted in as well. */
  readonly of: number;
  /** −1 to 1. */
  readonly discrimination: number | undefined;
  /** Wrong options, or two joined, with the number of people who chose one of them; the largest number first. */
  readonly chosen: readonly { readonly options: readonly string[]; readonly people: number }[];
}

/** What was shown last time; the file of an older version holds numbers of people alone. */
export interface Last {
  readonly rows: Shown;
  readonly figures?: LastFigures | undefined;
}

/** Why there is nothing to show: fewer than five people, or since last time fewer than five came or went. */
export type Nothing = "few" | "close";

/** What these people's records show together, beside what was shown last time. */
export const report = (
  people: readonly Person[],
  course: RollUpCourse,
  last?: Last,
): Report | Nothing => finish(reportInSteps(people, course, last));

export function* reportInSteps(
  people: readonly Person[],
  course: RollUpCourse,
  last: Last | undefined,
): Steps<Report | Nothing> {
  const raw = yield* part(rawRowsInSteps(people, course), 0, 0.5);
  const rows = yield* part(showInSteps(raw, last?.rows), 0.5, 0.6);
  if (!rows) return people.length < FEWEST ? "few" : "close";
  const found = yield* part(discriminationsInSteps(people, course.items.length), 0.6, 0.8);
  const items = itemsOf(course, rows, found);
  // If people came or went, five or more did: a change of a share then tells nothing of one of them.
  const same = last && peopleOf(last.rows) === peopleOf(rows) ? last.figures : undefined;
  const before = yield* part(beforeOf(people, course, same), 0.8, 0.9);
  const sure = yield* part(sureOf(people, same), 0.9, 0.92);
  const person = yield* part(viewsOf(people, course, "person", rows, last?.figures), 0.92, 0.95);
  const unit = yield* part(viewsOf(people, course, "unit", rows, last?.figures), 0.95, 0.98);
  const words = wordsOf(people, course);
  return { people: peopleOf(rows), rows, items, before, sure, views: { person, unit }, words };
}

/** The group that is of one class alone. */
const alone = (row: ShownRow | undefined, name: string): Group | undefined =>
  row?.groups.find(({ of: [classes = []] }) => classes.length === 1 && classes[0] === name);

/** A class whose people gave no answer, or an unknown one. */
const isSilent = (name: string): boolean => name === NONE || name === UNKNOWN;

/** Whether people whose answer is unknown are shown as one with some who answered: then no share of answers can be told. */
const mixesUnknown = ({ of: [classes = []] }: Group): boolean =>
  classes.includes(UNKNOWN) && !classes.every(isSilent);

/** Right first answers to an item and those who answered, as far as its row tells. */
export function rightOf(row: ShownRow | undefined): Pick<ItemReport, "right" | "of"> {
  const groups = row?.groups ?? [];
  const answered = groups.filter(({ of: [classes = []] }) => !classes.every(isSilent));
  return {
    right: groups.some(mixesUnknown) ? undefined : alone(row, RIGHT)?.people,
    of: answered.reduce((all, { people }) => all + people, 0),
  };
}

/** Joined options that are shown with beliefs: of three or more nobody could say which belief to discuss. */
const MOST_JOINED = 2;

function itemsOf(
  course: RollUpCourse,
  rows: Shown,
  found: readonly (number | undefined)[],
): ItemReport[] {
  return course.items.map((item, at) => {
    const row = rows.get(itemRow(item));
    const { right, of } = rightOf(row);
    const mixed = row?.groups.some(mixesUnknown);
    const isTold = right !== undefined && right >= FEWEST && of - right >= FEWEST;
    const r = isTold ? found[at] : undefined;
    return {
      item: item.id,
      right,
      of,
      discrimination: r === undefined ? undefined : Math.round(r * 100) / 100,
      chosen: (row?.groups ?? [])
        .flatMap(({ of: [classes = []], people: n }) => {
          const options = classes.flatMap((name) => choiceOf(name) ?? []);
          // Where one option is chosen, nobody is wrong in another way.
          const isTold = classes.every(
            (name) => choiceOf(name) || (item.chooses === "one" && name === WRONG),
          );
          return !mixed && isTold && n > 0 && options.length > 0 && options.length <= MOST_JOINED
            ? { options, people: n }
            : [];
        })
        .sort((a, b) => b.people - a.people),
    };
  });
}

/** People's own words by module, sorted by their text, so that the order tells nobody's. Modules with few writers are joined. */
function wordsOf(people: readonly Person[], { index }: RollUpCourse): Report["words"] {
  const writersOf = (modules: readonly string[]) =>
    people.filter(({ words }) => words.some(({ module }) => modules.includes(module))).length;
  const modules = [...new Set(people.flatMap(({ words }) => words.map(({ module }) => module)))]
    .map((module) => ({ module, writers: writersOf([module]) }))
    .sort((a, b) => b.writers - a.writers || (a.module < b.module ? -1 : 1));
  const own = modules.filter(({ writers, module }) => writers >= FEWEST && module in index);
  const rest = modules.filter((one) => !own.includes(one)).map(({ module }) => module);
  // If fewer than five wrote what is left over, the module with the fewest writers of the others is joined to it.
  while (!isSafe(writersOf(rest)) && own.length > 0) rest.push(own.pop()?.module ?? "");
  const said = (among: readonly string[]): Words[] =>
    people
      .flatMap(({ words }) => words.filter(({ module }) => among.includes(module)))
      .sort((a, b) => (a.tried < b.tried ? -1 : 1));
  const groups = own.map(({ module }) => ({ module, of: said([module]) }));
  return writersOf(rest) >= FEWEST ? [...groups, { module: undefined, of: said(rest) }] : groups;
}
