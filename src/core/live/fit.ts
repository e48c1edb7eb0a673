import { textWidth } from "#core/pictures/wrap.ts";
import type { Step } from "./run.ts";

/*
 * How large the words of a question can be so that all of it is on one screen. Lengths are in hundredths of the screen's
 * width; a screen of 16 by 9 is 56.25 of them high. Everything projected has at least 1.75, 33.6 px on 1920.
 */

/** What a screen shows of a question. */
export interface Texts {
  readonly case?: string;
  readonly stem: string;
  readonly options: readonly string[];
  readonly rationale: string;
}

/** The sizes of type: of the stem and of the options. live.css has the same, by number. */
export const SIZES = [
  { stem: 3.6, option: 2.7 },
  { stem: 2.9, option: 2.4 },
  { stem: 2.4, option: 2.1 },
  { stem: 2.1, option: 1.95 },
  { stem: 1.75, option: 1.75 },
] as const;

interface Room {
  /** The width of the stem, of an option's words, and of the reason where it stands there. */
  readonly stem: number;
  readonly option: number;
  /** The height that all of them share. */
  readonly height: number;
  /** The height of an option that has controls beside its words. */
  readonly row?: number;
}

/** Without the line of steps above, the line of controls below, and what a step says besides. */
const ROOMS: Readonly<Record<Step, Room>> = {
  question: { stem: 91, option: 84, height: 42 },
  alone: { stem: 66, option: 60, height: 42 },
  first: { stem: 91, option: 41, height: 38, row: 4.4 },
  discuss: { stem: 66, option: 60, height: 42 },
  second: { stem: 91, option: 41, height: 38, row: 4.4 },
  reason: { stem: 91, option: 55, height: 27.6, row: 3.6 },
};

/** Words are a little wider than estimated in some fonts, and lines break early. */
const SAFETY = 1.1;

const linesOf = (text: string, size: number, width: number): number =>
  Math.ceil((textWidth(text) * size * SAFETY) / width);

/** The height that a question takes at a size. */
function heightAt(texts: Texts, step: Step, { stem, option }: (typeof SIZES)[number]): number {
  const room = ROOMS[step];
  const least = room.row ?? 0;
  const rows = texts.options.reduce(
    (sum, words) =>
      sum + Math.max(least, linesOf(words, option, room.option) * option * 1.35 + 1.1),
    0,
  );
  // The reason takes the place of the question: it has been read by then, and one line of it is left.
  if (step === "reason") return rows + linesOf(texts.rationale, option, room.stem) * option * 1.4;
  const told = texts.case ? linesOf(texts.case, 1.75, room.stem) * 1.75 * 1.35 + 0.6 : 0;
  return told + linesOf(texts.stem, stem, room.stem) * stem * 1.3 + 1.5 + rows;
}

/** The largest size at which a question fits, as its number in `SIZES`; the smallest where none does. */
export function sizeFor(texts: Texts, step: Step): number {
  const size = SIZES.findIndex((each) => heightAt(texts, step, each) <= ROOMS[step].height);
  return size < 0 ? SIZES.length - 1 : size;
}
