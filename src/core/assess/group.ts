import type { Recorded } from "#core/record/event.ts";
import { cronbachAlpha, type Reliability } from "./alpha.ts";
import type { Area } from "./instrument.ts";
import { answerTo, mean, scoreArea, worth } from "./score.ts";
import { VIEWS_PART } from "./sittings.ts";

type Assessed = Recorded<"assessed">;

/** With fewer people than this, alpha says little; pages state it beside alpha. No source gives the number. */
export const FEW_PEOPLE = 10;

/**
 * The sittings that count for a group, from the records of its people: of each record the latest of each role, in the
 * revision asked for. A sitting that stands in several records counts once, and one that any record has a later one
 * for does not count: an older and a newer file of the same person are one person.
 */
export function groupSittings(records: readonly (readonly Assessed[])[], rev: number): Assessed[] {
  const latest = new Map<string, Assessed>();
  const outdated = new Set<string>();
  for (const record of records) {
    const byRole = new Map<string, Assessed>();
    for (const event of record) {
      if (event.rev !== rev || event.role === undefined) continue;
      const before = byRole.get(event.role);
      if (before) outdated.add(before.id);
      byRole.set(event.role, event);
    }
    for (const event of byRole.values()) latest.set(event.id, event);
  }
  return [...latest.values()].filter(({ id }) => !outdated.has(id));
}

/** How one side of a group sees an area. */
interface Side {
  readonly role: string;
  /** The mean of its people's scores, 0 to 4; undefined if nobody has one. */
  readonly score: number | undefined;
  /** People with a score. */
  readonly n: number;
}

/** One area as a group sees it. */
export interface GroupArea {
  readonly area: string;
  readonly sides: readonly Side[];
  /** The sides' means lie at least `VIEWS_PART` marks from each other. */
  readonly parts: boolean;
  /** The reliability over all sides together; undefined where it can't be computed. */
  readonly reliability: Reliability | undefined;
}

/** How the sides of a group see each area, in the instrument's order, and how well its statements hang together. */
export function groupViews(
  areas: readonly Area[],
  sittings: readonly Assessed[],
  roles: readonly string[],
): GroupArea[] {
  const heard = sittings.filter(({ role = "" }) => roles.includes(role));
  return areas.map((area) => {
    const sides = roles.map((role) => {
      const scores = heard.flatMap((sitting) =>
        sitting.role === role ? (scoreArea(area, sitting.answers).score ?? []) : [],
      );
      return { role, score: scores.length > 0 ? mean(scores) : undefined, n: scores.length };
    });
    const means = sides.flatMap(({ score }) => score ?? []);
    return {
      area: area.id,
      sides,
      parts: Math.max(...means) - Math.min(...means) >= VIEWS_PART,
      reliability: cronbachAlpha(heard.map(({ answers }) => worths(area, answers))),
    };
  });
}

/** The worth of each statement's answer; undefined where there is none. */
const worths = (area: Area, answers: Assessed["answers"]): (number | undefined)[] =>
  area.statements.map((statement) => {
    const answer = answerTo(answers, statement.id);
    return answer === undefined ? undefined : worth(statement, answer);
  });
