import type { Confidence } from "#core/items/confidence.ts";
import { objectivesOf, type RollUpCourse } from "./course.ts";
import type { Instrument } from "./figures.ts";
import { type Last, type Report, rightOf } from "./report.ts";
import { itemRow, objectiveRow, PEOPLE_ROW, ROLES_ROW } from "./rows.ts";
import { atomsOf, type Group, type Shown, type ShownRow } from "./suppress.ts";

/** What changed since last time: pairs of numbers and figures that were shown then and now of the same classes. */
export interface Since {
  /** People by role, and by how far they have come. */
  readonly roles: readonly Change[];
  readonly outcomes: readonly Change[];
  readonly objectives: readonly (Change & {
    readonly module: string;
    readonly objective: string;
  })[];
  /** Facility, of items in the same revision: the share of right first answers. */
  readonly items: readonly (Move & { readonly item: string })[];
  /** How much more was right after reading than before, in shares. */
  readonly before: readonly (Move & { readonly module: string })[];
  readonly sure: readonly (Move & { readonly confidence: Confidence })[];
  /** Areas by side, from 0 to 4. */
  readonly views: Readonly<Record<Instrument, readonly ViewMove[]>>;
}

/** People in the same classes then and now. */
export interface Change {
  readonly of: Group["of"];
  readonly from: number;
  readonly to: number;
}

/** A figure then and now. */
interface Move {
  readonly from: number;
  readonly to: number;
}

interface ViewMove extends Move {
  readonly area: string;
  readonly roles: readonly string[];
}

export function since({ rows, figures }: Last, now: Report, course: RollUpCourse): Since {
  const revs = { person: course.instruments.person.rev, unit: course.instruments.unit.rev };
  const viewsOf = (instrument: Instrument): ViewMove[] =>
    figures?.revs[instrument] === revs[instrument]
      ? now.views[instrument].flatMap(({ area, sides }) => {
          const then = figures.views[instrument].find((view) => view.area === area);
          return sides.flatMap(({ roles, score }) => {
            const was = then?.sides.find((side) => side.roles.join() === roles.join())?.score;
            return moveOf(was, score, { area, roles });
          });
        })
      : [];
  return {
    roles: changes(rows.get(ROLES_ROW)?.groups, now.rows.get(ROLES_ROW)?.groups),
    outcomes: changes(outcomesOf(rows.get(PEOPLE_ROW)), outcomesOf(now.rows.get(PEOPLE_ROW))),
    objectives: objectivesOf(course.index).flatMap(({ module, objective }) => {
      const id = objectiveRow(module, objective);
      return changes(rows.get(id)?.groups, now.rows.get(id)?.groups).map((change) => ({
        ...change,
        module,
        objective,
      }));
    }),
    items: course.items.flatMap((item) => {
      const facilityOf = (shown: Shown) => {
        const row = shown.get(itemRow(item));
        const { right, of } = rightOf(row);
        return right === undefined || of === 0 ? undefined : right / of;
      };
      return moveOf(facilityOf(rows), facilityOf(now.rows), { item: item.id });
    }),
    before: now.before.flatMap(({ module, was, is }) => {
      // The other modules together: other modules may be joined than last time, so the two shares can't be compared.
      if (module === undefined) return [];
      const then = figures?.before.find((row) => row.module === module);
      return moveOf(then && then.is - then.was, is - was, { module });
    }),
    sure: now.sure.flatMap(({ confidence, share }) =>
      moveOf(figures?.sure.find((row) => row.confidence === confidence)?.share, share, {
        confidence,
      }),
    ),
    views: { person: viewsOf("person"), unit: viewsOf("unit") },
  };
}

const moveOf = <T>(from: number | undefined, to: number | undefined, of: T): (Move & T)[] =>
  from === undefined || to === undefined ? [] : [{ from, to, ...of }];

/** The rows of the comparison that are shown: groups with people then or now, and objectives in which a number moved. */
export function worthTelling(found: Since): Since {
  const hasPeople = ({ from, to }: Change) => from + to > 0;
  return {
    ...found,
    roles: found.roles.filter(hasPeople),
    outcomes: found.outcomes.filter(hasPeople),
    objectives: found.objectives.filter(({ from, to }) => from !== to),
  };
}

/** Crossed groups added up over the roles. */
function outcomesOf(row: ShownRow | undefined): Group[] {
  const groups = new Map<string, Group>();
  for (const { of, people } of row?.groups ?? []) {
    const [, classes = []] = of;
    const name = classes.join("\n");
    groups.set(name, { of: [classes], people: (groups.get(name)?.people ?? 0) + people });
  }
  return [...groups.values()];
}

/** The groups that last time's can be added up to. */
export function changes(
  before: readonly Group[] | undefined,
  now: readonly Group[] | undefined,
): Change[] {
  if (!before || !now) return [];
  const was = before.map(({ of, people }) => ({ atoms: namesOf(of), people }));
  return now.flatMap(({ of, people }) => {
    const atoms = namesOf(of);
    const within = was.filter((group) => group.atoms.every((name) => atoms.includes(name)));
    const covered = within.reduce((all, group) => all + group.atoms.length, 0);
    const from = within.reduce((all, group) => all + group.people, 0);
    return covered === atoms.length ? [{ of, from, to: people }] : [];
  });
}

const namesOf = (of: Group["of"]): string[] => atomsOf(of).map((atom) => atom.join("\n"));
