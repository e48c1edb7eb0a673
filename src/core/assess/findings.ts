import { gapOf, type Pair } from "#core/pictures/dumbbell.ts";
import { NOTABLE_CHANGE } from "./score.ts";
import { VIEWS_PART } from "./sittings.ts";

/*
 * What a picture of two values by area shows, to be said as its title: never more than the numbers bear.
 */

/** Where the areas of one sitting stand. */
export type EndsFinding =
  | { readonly kind: "few" }
  | { readonly kind: "even" }
  /** The areas at either end; none where more stand there than can be named, at one end at most. */
  | {
      readonly kind: "ends";
      readonly highest: readonly string[];
      readonly lowest: readonly string[];
    }
  /** Many areas stand at both ends. */
  | { readonly kind: "range"; readonly low: number; readonly high: number };

/** More areas than this in one place are too many to name. */
const NAMED = 3;

/** Scores that look the same as they are printed, with one decimal, are the same. */
const shown = (score: number): number => Math.round(score * 10);

export function endsFinding(
  scores: readonly (readonly [area: string, score: number | undefined])[],
): EndsFinding {
  const known = scores.flatMap(([area, score]) => (score === undefined ? [] : [{ area, score }]));
  if (known.length < 2) return { kind: "few" };
  const high = Math.max(...known.map(({ score }) => score));
  const low = Math.min(...known.map(({ score }) => score));
  if (shown(high) === shown(low)) return { kind: "even" };
  const at = (place: number): string[] => {
    const areas = known.filter(({ score }) => shown(score) === shown(place));
    return areas.length > NAMED ? [] : areas.map(({ area }) => area);
  };
  const [highest, lowest] = [at(high), at(low)];
  return highest.length + lowest.length === 0
    ? { kind: "range", low, high }
    : { kind: "ends", highest, lowest };
}

/** What moved since last time. */
export type MovedFinding =
  | { readonly kind: "few" }
  | { readonly kind: "same" }
  /** What rose most and what fell most; nothing where nothing did. */
  | { readonly kind: "most"; readonly up: readonly string[]; readonly down: readonly string[] }
  /** More moved alike than can be named. */
  | { readonly kind: "counts"; readonly up: number; readonly down: number };

export function movedFinding(pairs: readonly Pair[]): MovedFinding {
  const moved = gapsOf(pairs);
  if (moved.length === 0) return { kind: "few" };
  const notable = moved.filter(({ gap }) => Math.abs(gap) >= NOTABLE_CHANGE);
  if (notable.length === 0) return { kind: "same" };
  const rises = notable.filter(({ gap }) => gap > 0);
  const falls = notable.filter(({ gap }) => gap < 0);
  const [up, down] = [widest(rises), widest(falls)];
  return up.length > NAMED || down.length > NAMED
    ? { kind: "counts", up: rises.length, down: falls.length }
    : { kind: "most", up, down };
}

/** Where two sides see a unit differently. */
export type PartingFinding =
  | { readonly kind: "few" }
  | { readonly kind: "agree" }
  | { readonly kind: "apart"; readonly areas: readonly string[] };

/** The findings name no difference between two sides if one of them has fewer people than this. No source gives the number. */
export const FEW_A_SIDE = 3;

/** @param people on the side that has fewer, where several were heard. */
export function partingFinding(pairs: readonly Pair[], people = FEW_A_SIDE): PartingFinding {
  const gaps = gapsOf(pairs);
  if (gaps.length === 0 || people < FEW_A_SIDE) return { kind: "few" };
  if (gaps.every(({ gap }) => Math.abs(gap) < VIEWS_PART)) return { kind: "agree" };
  return { kind: "apart", areas: widest(gaps) };
}

interface Gap {
  readonly id: string;
  readonly gap: number;
}

/** Those with the widest gap, whichever side it favours. */
function widest(gaps: readonly Gap[]): string[] {
  const most = Math.max(...gaps.map(({ gap }) => shown(Math.abs(gap))));
  return gaps.filter(({ gap }) => shown(Math.abs(gap)) === most).map(({ id }) => id);
}

const gapsOf = (pairs: readonly Pair[]): Gap[] =>
  pairs.flatMap((pair) => {
    const gap = gapOf(pair);
    return gap === undefined ? [] : [{ id: pair.id, gap }];
  });
