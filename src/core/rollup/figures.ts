import { FEW_PEOPLE, type GroupArea, groupViews } from "#core/assess/group.ts";
import { CONFIDENCE, type Confidence } from "#core/items/confidence.ts";
import type { Recorded } from "#core/record/event.ts";
import type { Steps } from "#core/record/steps.ts";
import type { RollUpCourse } from "./course.ts";
import type { Person } from "./person.ts";
import { ALL, NONE, satRow } from "./rows.ts";
import { type Coarse, coarseShare, FEWEST, isSafe, type Shown } from "./suppress.ts";

/*
 * Shares and means. Last time's share and today's of the same people could tell what one of them did in between. So, where a figure
 * is of as many people as last time, it is shown only if it has not changed, or if five or more of these people did something
 * since that enters it.
 */

/** What a roll-up shows besides numbers of people. */
export interface Figures {
  readonly before: readonly BeforeReport[];
  /** How often first answers were right, by the confidence that was said before; undefined where it can't be told. */
  readonly sure: readonly SureReport[];
  readonly views: Readonly<Record<Instrument, readonly View[]>>;
}

export type Instrument = "person" | "unit";

/** How much was right before reading and after; of a module, or of the others together. */
export interface BeforeReport {
  readonly module: string | undefined;
  readonly was: Coarse;
  readonly is: Coarse;
}

export interface SureReport {
  readonly confidence: Confidence;
  readonly share: Coarse | undefined;
}

/** An area as one side sees it, 0 to 4 with one decimal, or as both together do. */
export interface View {
  readonly area: string;
  readonly sides: readonly SideView[];
  readonly alpha: number | undefined;
  /** People whose answers alpha rests on; undefined where fewer than five left a statement out. */
  readonly n: number | undefined;
}

export interface SideView {
  readonly roles: readonly string[];
  readonly people: number;
  readonly score: number | undefined;
}

/** What was shown last time. */
export interface LastFigures extends Figures {
  /** When: ms since 1970 UTC. What people did afterwards was not in it. */
  readonly at: number;
  /** The revisions of the instruments: statements of another one are other statements. */
  readonly revs: Readonly<Record<Instrument, number>>;
}

/** Whether a figure may stand beside last time's. `changed`: people who since then did something that enters it. */
const isTellable = (was: number | undefined, now: number | undefined, changed: number): boolean =>
  was === undefined || now === was || changed >= FEWEST;

/** How many of these people did something since last time, by the time of the last thing that each did. */
const changedOf = (times: readonly (number | undefined)[], last: LastFigures): number =>
  times.filter((at = 0) => at > last.at).length;

export function* sureOf(
  people: readonly Person[],
  last: LastFigures | undefined,
): Steps<SureReport[]> {
  const rows: SureReport[] = [];
  for (const confidence of CONFIDENCE) {
    yield rows.length / CONFIDENCE.length;
    const said = people.flatMap(({ sure }) => sure.filter((row) => row.confidence === confidence));
    const share = coarseShare(said.map(({ answers, right }) => ({ of: answers, right })));
    const was = last?.sure.find((row) => row.confidence === confidence)?.share;
    const isTold =
      !last ||
      isTellable(
        was,
        share,
        changedOf(
          said.map(({ at }) => at),
          last,
        ),
      );
    rows.push({ confidence, share: isTold ? share : undefined });
  }
  return rows;
}

/** Modules that can be told alone, and those that can't together: a share of few is joined, too. */
export function* beforeOf(
  people: readonly Person[],
  { index }: RollUpCourse,
  last: LastFigures | undefined,
): Steps<BeforeReport[]> {
  const shareOf = (modules: readonly string[], when: "was" | "is") =>
    coarseShare(
      people.map(({ before }) => {
        const asked = modules.flatMap((module) => before.get(module) ?? []);
        const add = (field: "of" | "was" | "is") => asked.reduce((all, one) => all + one[field], 0);
        return { of: add("of"), right: add(when) };
      }),
    );
  const foundOf = (module: string | undefined, modules: readonly string[]) => {
    const was = shareOf(modules, "was");
    const is = shareOf(modules, "is");
    return was === undefined || is === undefined ? undefined : { module, was, is };
  };
  const isTold = ({ module, was, is }: BeforeReport, modules: readonly string[]): boolean => {
    const then = last?.before.find((row) => row.module === module);
    if (!last || !then) return true;
    const changed = changedOf(
      people.map(({ before }) => Math.max(...modules.map((each) => before.get(each)?.at ?? 0))),
      last,
    );
    return isTellable(then.was, was, changed) && isTellable(then.is, is, changed);
  };
  const modules = Object.keys(index);
  const rows: BeforeReport[] = [];
  const others: string[] = [];
  for (const [done, module] of modules.entries()) {
    yield done / modules.length;
    const own = foundOf(module, [module]);
    if (!own) others.push(module);
    // A module that can't be told beside last time's is left out of the others' sum as well: it might be the only one in it.
    else if (isTold(own, [module])) rows.push(own);
  }
  yield 1;
  const joined = foundOf(undefined, others);
  return joined && isTold(joined, others) ? [...rows, joined] : rows;
}

export function* viewsOf(
  people: readonly Person[],
  course: RollUpCourse,
  instrument: Instrument,
  rows: Shown,
  last: LastFigures | undefined,
): Steps<View[]> {
  const sides = (rows.get(satRow(instrument))?.groups ?? []).flatMap(
    ({ of: [roles = []], people: n }) =>
      roles.includes(NONE) || n === 0 ? [] : { roles, people: n, name: roles.join("+") },
  );
  if (sides.length === 0) return [];
  const sittings = people.flatMap((one): Recorded<"assessed">[] => {
    const sat = one[instrument];
    const side = sides.find(({ roles }) => roles.includes(sat?.role ?? ALL));
    return sat && side ? [{ ...sat, role: side.name }] : [];
  });
  const { areas, rev } = course.instruments[instrument];
  const names = sides.map(({ name }) => name);
  const views: GroupArea[] = [];
  for (const area of areas) {
    yield views.length / areas.length;
    views.push(...groupViews([area], sittings, names));
  }
  const found = views.map((view): View => {
    const { n = 0, alpha } = view.reliability ?? {};
    return {
      area: view.area,
      sides: view.sides.map(({ score, n: heard }, at) => ({
        roles: sides[at]?.roles ?? [],
        people: sides[at]?.people ?? 0,
        score: score === undefined || heard < FEWEST ? undefined : Math.round(score * 10) / 10,
      })),
      alpha: alpha === undefined || n < FEW_PEOPLE ? undefined : Math.round(alpha * 100) / 100,
      n: n >= FEWEST && isSafe(sittings.length - n) ? n : undefined,
    };
  });
  return last?.revs[instrument] === rev
    ? found.map((view) => besideLast(view, instrument, sittings, last))
    : found;
}

/** Leaves out the figures of an area that, beside last time's, would tell of too few people. */
function besideLast(
  view: View,
  instrument: Instrument,
  sittings: readonly Recorded<"assessed">[],
  last: LastFigures,
): View {
  const then = last.views[instrument].find(({ area }) => area === view.area);
  if (!then) return view;
  const changedIn = (names: readonly string[]): number =>
    changedOf(
      sittings.flatMap(({ role = "", at }) => (names.includes(role) ? at : [])),
      last,
    );
  const all = view.sides.map(({ roles }) => roles.join("+"));
  const peopleIn = (sides: readonly SideView[]) =>
    sides.reduce((sum, { people }) => sum + people, 0);
  // As many people as last time may be the same ones. If the numbers differ, they differ by five or more: rows see to that.
  const isMoved = peopleIn(then.sides) !== peopleIn(view.sides);
  const isTold = (side: SideView): boolean => {
    const name = side.roles.join("+");
    const was = then.sides.find(({ roles }) => roles.join("+") === name);
    // Sides that are joined otherwise than last time can be added up to the same whole.
    if (!was) return isMoved || changedIn(all) >= FEWEST;
    return was.people !== side.people || isTellable(was.score, side.score, changedIn([name]));
  };
  return {
    area: view.area,
    sides: view.sides.map((side) => (isTold(side) ? side : { ...side, score: undefined })),
    alpha: isMoved || isTellable(then.alpha, view.alpha, changedIn(all)) ? view.alpha : undefined,
    n: then.n === undefined || view.n === undefined || isSafe(view.n - then.n) ? view.n : undefined,
  };
}
