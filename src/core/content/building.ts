/** A point of the drawing, in its own units. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A module's slug and the number of its objectives; whether it is a unit's own, which stands in the hall at the side. */
export type Plot = readonly [slug: string, objectives: number, own?: true];

export interface Stone {
  readonly slug: string;
  readonly shape: "step" | "pillar" | "beam" | "roof";
  /** SVG path data of the stone's outline. */
  readonly path: string;
  /** SVG path data of each of its objectives, in their order: closed areas inside the outline. */
  readonly rows: readonly string[];
  /** SVG path data of what lies over them and bears the name, where the stone has no other place for it. */
  readonly plate?: string;
  readonly label: Point;
  readonly number: Point;
}

export interface Building {
  readonly width: number;
  readonly height: number;
  /** SVG path data of what belongs to no stone: the ridge, and of the hall roof and steps. */
  readonly ridge: string;
  /** In the order of the course, from the ground up. */
  readonly stones: readonly Stone[];
}

const WIDTH = 720;
const ROOF = 150;
const BEAM = 62;
const PILLAR = 160;
const STEP = 42;
/** How far the house stands in from the drawing's edge. */
const INSET = 60;
/** How far the lowest step stands in, and the highest one at most. */
const [LOWEST, HIGHEST] = [10, 50];
const STEP_INSET = 20;
/** So many beams lie side by side, and so many pillars stand so: more of them make another storey. */
const BEAMS = 4;
const PILLARS = 6;
/** The part of a beam and of a step that its name takes, and of a pillar its capital; and a pillar's foot. */
const [BEAM_NAME, STEP_NAME, CAPITAL, FOOT] = [30, 230, 50, 12];

/**
 * Draws a course as a building from its parts' modules: steps, pillars, courses of beams, a roof. Any number of modules a
 * part fits, for the house grows in height; at least three parts are needed for a whole one. Without names, as it is drawn
 * small, the objectives fill the whole stone. A unit's own modules are no part of it: they stand in a hall beside it.
 */
export function drawBuilding(parts: readonly (readonly Plot[])[], named = true): Building {
  const [steps = [], pillars = [], ...rest] = parts
    .map((part) => part.filter(([, , own]) => !own))
    .filter((part) => part.length > 0);
  const roof = rest[rest.length - 1] ?? [];
  // From the ground up, as the parts follow each other.
  const storeys = storeysOf(pillars, PILLARS);
  const courses = rest.slice(0, -1).flatMap((part) => storeysOf(part, BEAMS));
  const stepsTop = ROOF + courses.length * BEAM + storeys.length * PILLAR;
  const height = stepsTop + steps.length * STEP + 2;
  const inset = Math.min(STEP_INSET, (HIGHEST - LOWEST) / Math.max(1, steps.length - 1));

  return {
    width: WIDTH,
    height,
    ridge: RIDGE_PATH,
    stones: [
      // The first step lies lowest and is widest.
      ...steps.map((plot, index) => {
        const x = LOWEST + index * inset;
        const y = stepsTop + (steps.length - 1 - index) * STEP;
        return step(plot, x, y, named);
      }),
      ...storeys.flatMap((row, storey) => {
        const y = stepsTop - (storey + 1) * PILLAR;
        return row.map((plot, index) => pillar(plot, index, row.length, y, named));
      }),
      ...courses.flatMap((row, storey) => {
        const y = ROOF + (courses.length - 1 - storey) * BEAM;
        return row.map((plot, index) => beam(plot, index, row.length, y, named));
      }),
      ...roof.map((plot, index) => tiles(plot, index, roof.length, named)),
    ],
  };
}

/** A hall's stones: so many in a row for each so many, so wide where one stands alone, and where there are several. */
const STOREYS = 6;
const [ALONE, IN_ROW] = [200, 150];
/** How far its roof juts out, where its walls begin below it, and one of its two steps. */
const [JUT, HALL_ROOF, HALL_STEP] = [24, 68, 26];

/** Draws the hall beside the building, in which a unit's own modules stand; undefined if there is none of them. */
export function drawHall(parts: readonly (readonly Plot[])[], named = true): Building | undefined {
  const own = parts.flat().filter(([, , isOwn]) => isOwn);
  if (own.length === 0) return undefined;
  const columns = Math.ceil(own.length / STOREYS);
  const inside = columns === 1 ? ALONE : columns * IN_ROW;
  const width = inside + 2 * JUT;
  const storeys = storeysOf(own, columns);
  const floor = HALL_ROOF + storeys.length * BEAM;
  const steps = [0, 1].map((nth) => {
    const x = ((1 - nth) * JUT) / 2;
    return box(x, floor + nth * HALL_STEP, width - 2 * x, HALL_STEP);
  });
  return {
    width,
    height: floor + 2 * HALL_STEP + 2,
    ridge: hallRoof(width) + steps.join(""),
    stones: storeys.flatMap((row, storey) => {
      const y = floor - (storey + 1) * BEAM;
      return row.map((plot, index) => beam(plot, index, row.length, y, named, JUT, inside));
    }),
  };
}

/** A roof whose eaves curve up, with a beam for its ridge. */
function hallRoof(width: number): string {
  const at = (share: number, y: number) => `${round(width * share)} ${y}`;
  return (
    `${box(width * 0.22, 2, width * 0.56, 9)}M${at(0.27, 11)}H${round(width * 0.73)}` +
    `Q${at(0.79, 46)} ${at(1, 52)}V58Q${at(0.5, 78)} ${at(0, 58)}V52Q${at(0.21, 46)} ${at(0.27, 11)}z`
  );
}

/** A part's modules in as few rows as they fit into, all about as long. */
function storeysOf(plots: readonly Plot[], most: number): (readonly Plot[])[] {
  const rows = Math.ceil(plots.length / most);
  return Array.from({ length: rows }, (_, row) =>
    plots.slice(
      Math.round((plots.length * row) / rows),
      Math.round((plots.length * (row + 1)) / rows),
    ),
  );
}

const round = (n: number): number => Math.round(n * 10) / 10;

const box = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

/** A box cut into as many equal ones as there are objectives, side by side or one below the other. */
const cut = (
  of: number,
  x: number,
  y: number,
  width: number,
  height: number,
  down = false,
): string[] =>
  Array.from({ length: of }, (_, at) =>
    down
      ? box(x, y + (height * at) / of, width, height / of)
      : box(x + (width * at) / of, y, width / of, height),
  );

function step([slug, of]: Plot, x: number, y: number, named: boolean): Stone {
  const width = WIDTH - 2 * x;
  // Names begin at one edge, however far a step stands in.
  const name = named ? STEP_NAME - x : 0;
  return {
    slug,
    shape: "step",
    path: box(x, y, width, STEP),
    rows: cut(of, x + name, y, width - name, STEP),
    label: { x: HIGHEST + 34, y: y + STEP / 2 },
    number: { x: HIGHEST + 14, y: y + STEP / 2 },
  };
}

function beam(
  [slug, of]: Plot,
  index: number,
  among: number,
  y: number,
  named: boolean,
  from = INSET,
  length = WIDTH - 2 * INSET,
): Stone {
  const width = length / among;
  const x = from + index * width;
  const name = named ? BEAM_NAME : 0;
  return {
    slug,
    shape: "beam",
    path: box(x, y, width, BEAM),
    rows: cut(of, x, y + name, width, BEAM - name),
    label: { x: x + 34, y: y + BEAM_NAME / 2 },
    number: { x: x + 18, y: y + BEAM_NAME / 2 },
  };
}

function pillar([slug, of]: Plot, index: number, among: number, y: number, named: boolean): Stone {
  const room = (WIDTH - 2 * INSET) / among;
  const width = Math.min(room - 8, 120);
  const x = INSET + room * index + (room - width) / 2;
  const shaft = width - 28;
  const height = PILLAR - CAPITAL - FOOT;
  const top = y + (named ? CAPITAL : 16);
  return {
    slug,
    shape: "pillar",
    path:
      `M${round(x)} ${y}h${round(width)}v${CAPITAL - 12}l-14 12v${height}h8v${FOOT}` +
      `h${round(-width + 12)}v-${FOOT}h8v-${height}l-14-12z`,
    rows: cut(of, x + 14, top, shaft, y + PILLAR - FOOT - top, true),
    label: { x: x + width / 2, y: y + 32 },
    number: { x: x + width / 2, y: y + 10 },
  };
}

/*
 * The roof: its curves from the ridge to the eaves, all of one family, cut it into stones and stones into objectives. A curve
 * is named by its place from the left edge, 0, to the right one, 1.
 */
const RIDGE = { left: 240, right: 480, y: 34 };
/** A beam whose ends curve up. */
const RIDGE_PATH =
  "M236 34V25Q232 8 214 5Q204 4 201 12Q217 11 222 34z" +
  "M484 34V25Q488 8 506 5Q516 4 519 12Q503 11 498 34zM236 34V25H484V34z";
const BEND = { left: 195, right: 525, y: 118 };
const EAVES = { left: 14, right: 706, y: 128, sag: 2 * ROOF - 128 };

const between = ({ left, right }: { left: number; right: number }, at: number): number =>
  left + (right - left) * at;

/** A point of the eaves, which sag in the middle down to the beams. */
const eave = (at: number): Point => ({
  x: between(EAVES, at),
  y: EAVES.y + 2 * at * (1 - at) * (EAVES.sag - EAVES.y),
});

/** The piece of the roof from one of its curves to another. */
function slice(from: number, to: number): string {
  const [start, end] = [eave(from), eave(to)];
  // Where the tangents at the piece's ends meet.
  const sag = {
    x: (start.x + end.x) / 2,
    y: EAVES.y + (from + to - 2 * from * to) * (EAVES.sag - EAVES.y),
  };
  const at = (x: number, y: number) => `${round(x)} ${round(y)}`;
  return (
    `M${at(between(RIDGE, from), RIDGE.y)}H${round(between(RIDGE, to))}` +
    `Q${at(between(BEND, to), BEND.y)} ${at(end.x, end.y)}` +
    `Q${at(sag.x, sag.y)} ${at(start.x, start.y)}` +
    `Q${at(between(BEND, from), BEND.y)} ${at(between(RIDGE, from), RIDGE.y)}z`
  );
}

/** One of the roof's stones; its number and name stand on a plate. */
function tiles([slug, of]: Plot, index: number, among: number, named: boolean): Stone {
  const [from, to] = [index / among, (index + 1) / among];
  const middle = between({ left: 130, right: 590 }, (from + to) / 2);
  const width = Math.min(190, 460 / among - 8);
  return {
    slug,
    shape: "roof",
    path: slice(from, to),
    rows: Array.from({ length: of }, (_, at) =>
      slice(from + ((to - from) * at) / of, from + ((to - from) * (at + 1)) / of),
    ),
    ...(named && { plate: box(middle - width / 2, 82, width, 34) }),
    label: { x: middle - width / 2 + 36, y: 99 },
    number: { x: middle - width / 2 + 18, y: 99 },
  };
}
