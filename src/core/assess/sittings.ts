import type { Recorded } from "#core/record/event.ts";
import type { Area } from "./instrument.ts";
import type { AreaScore } from "./score.ts";
import { profile } from "./score.ts";

type Assessed = Recorded<"assessed">;

/** The latest sitting of a revision, and the one before it from the same side. */
export interface Sittings {
  readonly latest: Assessed | undefined;
  readonly before: Assessed | undefined;
}

/**
 * The last two sittings to compare: same revision of the instrument, and the same role where one was said. What was
 * answered to other statements, or from another side, shows no change.
 */
export function sittings(assessments: readonly Assessed[], rev: number): Sittings {
  const own = assessments.filter((event) => event.rev === rev);
  const latest = own[own.length - 1];
  const same = own.filter((event) => event.role === latest?.role);
  return { latest, before: same[same.length - 2] };
}

/** The latest sitting of each role, by role; sittings of other revisions or without a role are left out. */
export function latestByRole(
  assessments: readonly Assessed[],
  rev: number,
): ReadonlyMap<string, Assessed> {
  const found = new Map<string, Assessed>();
  for (const event of assessments) {
    if (event.rev === rev && event.role !== undefined) found.set(event.role, event);
  }
  return found;
}

/** Views part where two sides lie at least this many marks from each other. */
export const VIEWS_PART = 1;

/** One area as two sides see it. */
export interface TwoViews {
  readonly area: string;
  /** Scores from 0 to 4. */
  readonly one: number | undefined;
  readonly other: number | undefined;
  /** one − other, in marks; undefined where either is missing. */
  readonly difference: number | undefined;
  readonly parts: boolean;
}

/** How two sides see each area, in the instrument's order. */
export function compareViews(areas: readonly Area[], one: Assessed, other: Assessed): TwoViews[] {
  const second = new Map(profile(areas, other.answers).map((score) => [score.area, score.score]));
  return profile(areas, one.answers).map(({ area, score }: AreaScore) => {
    const opposite = second.get(area);
    const difference = score === undefined || opposite === undefined ? undefined : score - opposite;
    return {
      area,
      one: score,
      other: opposite,
      difference,
      parts: difference !== undefined && Math.abs(difference) >= VIEWS_PART,
    };
  });
}
