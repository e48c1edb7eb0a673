/** A point of the drawing, in its own units. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stone {
  readonly slug: string;
  readonly shape: "step" | "pillar" | "beam" | "roof";
  /** SVG path data. */
  readonly path: string;
  readonly label: Point;
  readonly number: Point;
  /** Where the tally of its state stands. */
  readonly mark: Point;
}

export interface Building {
  readonly width: number;
  readonly height: number;
  /** In the order of the course, from the ground up. */
  readonly stones: readonly Stone[];
}

const WIDTH = 720;
const ROOF = 150;
const BEAM = 58;
const PILLAR = 140;
const STEP = 44;
/** How far the house stands in from the drawing's edge, and each step from the one below it. */
const INSET = 60;
const STEP_INSET = 20;

/**
 * Draws a course as a building from the slugs of its parts' modules: steps, pillars, courses of beams, a roof.
 * Any number of modules a part fits; at least three parts are needed for a whole house.
 */
export function drawBuilding(parts: readonly (readonly string[])[]): Building {
  const [steps = [], pillars = [], ...rest] = parts;
  const roof = rest[rest.length - 1] ?? [];
  const courses = rest.slice(0, -1);
  const beamsTop = ROOF;
  const pillarsTop = beamsTop + courses.length * BEAM;
  const stepsTop = pillarsTop + PILLAR;
  const height = stepsTop + steps.length * STEP + 4;

  return {
    width: WIDTH,
    height,
    stones: [
      // The first step lies lowest and is widest.
      ...steps.map((slug, index) => {
        const inset = 10 + index * STEP_INSET;
        const y = stepsTop + (steps.length - 1 - index) * STEP;
        return box(slug, "step", inset, y, WIDTH - 2 * inset, STEP);
      }),
      ...pillars.map((slug, index) => pillar(slug, index, pillars.length, pillarsTop)),
      ...courses.flatMap((slugs, row) => {
        const width = (WIDTH - 2 * INSET) / slugs.length;
        const y = beamsTop + (courses.length - 1 - row) * BEAM;
        return slugs.map((slug, index) => box(slug, "beam", INSET + index * width, y, width, BEAM));
      }),
      ...roof.map((slug, index) => roofStone(slug, index, roof.length)),
    ],
  };
}

function box(
  slug: string,
  shape: "step" | "beam",
  x: number,
  y: number,
  width: number,
  height: number,
): Stone {
  const middle = y + height / 2;
  const step = shape === "step";
  return {
    slug,
    shape,
    path: `M${x} ${y}h${width}v${height}h${-width}z`,
    label: { x: x + width / 2, y: step ? middle : middle + 9 },
    number: step ? { x: x + 24, y: middle } : { x: x + width / 2, y: middle - 12 },
    mark: step ? { x: x + width - 24, y: middle } : { x: x + width - 20, y: y + 17 },
  };
}

function pillar(slug: string, index: number, of: number, top: number): Stone {
  const room = (WIDTH - 2 * INSET) / of;
  const width = Math.min(room - 10, 110);
  const x = INSET + room * index + (room - width) / 2;
  const shaft = PILLAR - 24;
  const middle = x + width / 2;
  return {
    slug,
    shape: "pillar",
    path: `M${x} ${top}h${width}v12h-12v${shaft}h12v12h${-width}v-12h12v${-shaft}h-12z`,
    label: { x: middle, y: top + 79 },
    number: { x: middle, y: top + 42 },
    mark: { x: middle, y: top + 118 },
  };
}

/** The roof's curve, cut upright into as many stones as it has modules. */
function roofStone(slug: string, index: number, of: number): Stone {
  if (of === 1) {
    return {
      slug,
      shape: "roof",
      path: `M20 ${ROOF}Q150 138 235 74L285 40H435L485 74Q570 138 700 ${ROOF}z`,
      label: { x: WIDTH / 2, y: 114 },
      number: { x: WIDTH / 2, y: 92 },
      mark: { x: WIDTH / 2, y: 66 },
    };
  }
  const width = (WIDTH - 2 * INSET) / of;
  const x = INSET + width * index;
  return {
    slug,
    shape: "roof",
    path: `M${x} ${ROOF}V86h${width}v${ROOF - 86}z`,
    label: { x: x + width / 2, y: 130 },
    number: { x: x + width / 2, y: 108 },
    mark: { x: x + width - 20, y: 100 },
  };
}
