// A font of boxes, made here: half a square for each letter, a square for each Chinese character. A page set in it is laid out
// alike on every computer, whatever fonts that has.

/** An outline of one box, in thousandths of the size of type; none for a space. */
type Box = readonly [left: number, bottom: number, right: number, top: number] | undefined;

const GLYPHS: readonly { readonly advance: number; readonly box: Box }[] = [
  // The first stands for what a font lacks.
  { advance: 520, box: undefined },
  { advance: 520, box: [40, 0, 480, 560] },
  { advance: 1000, box: [60, -40, 940, 800] },
  { advance: 260, box: undefined },
  { advance: 0, box: undefined },
];
const [LETTER, CHARACTER, SPACE, NOTHING] = [1, 2, 3, 4] as const;

/** Which glyph stands for which characters, in order. */
const RANGES: readonly (readonly [first: number, last: number, glyph: number])[] = [
  [0x20, 0x20, SPACE],
  [0x21, 0x9f, LETTER],
  [0xa0, 0xa0, SPACE],
  [0xa1, 0x1fff, LETTER],
  [0x2000, 0x200a, SPACE],
  [0x200b, 0x200f, NOTHING],
  [0x2010, 0x2027, LETTER],
  [0x2028, 0x202e, NOTHING],
  [0x202f, 0x202f, SPACE],
  [0x2030, 0x205f, LETTER],
  [0x2060, 0x206f, NOTHING],
  [0x2070, 0x2e7f, LETTER],
  [0x2e80, 0xffef, CHARACTER],
  [0x10000, 0x2ffff, CHARACTER],
];

const ASCENT = 900;
const DESCENT = -200;

const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at * 2);
  return bytes;
};
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, at * 4);
  return bytes;
};

/** A box as a TrueType outline: one contour of four points, each on the curve. */
function outline(box: Box): Buffer {
  if (box === undefined) return Buffer.alloc(0);
  const [left, bottom, right, top] = box;
  return Buffer.concat([
    u16(1, left, bottom, right, top, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    u16(left, 0, right - left, 0, bottom, top - bottom, 0, bottom - top),
  ]);
}

/** The font as a file. */
export function boxFont(): Buffer {
  const outlines = GLYPHS.map(({ box }) => outline(box));
  const ends = [0];
  for (const { length } of outlines) ends.push((ends.at(-1) ?? 0) + length);
  const widest = Math.max(...GLYPHS.map(({ advance }) => advance));
  const tables: Readonly<Record<string, Buffer>> = {
    "OS/2": Buffer.concat([
      u16(4, 600, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0),
      Buffer.alloc(10),
      u32(3, 0, 0, 0),
      Buffer.from("NONE"),
      u16(0x40, 0x20, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
      u32(1, 0),
      u16(560, 700, 0, 0x20, 0),
    ]),
    cmap: Buffer.concat([
      u16(0, 1, 3, 10),
      u32(12),
      u16(13, 0),
      u32(16 + RANGES.length * 12, 0, RANGES.length),
      u32(...RANGES.flat()),
    ]),
    glyf: Buffer.concat(outlines),
    head: Buffer.concat([
      u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
      u16(0, 1000),
      Buffer.alloc(16),
      u16(0, DESCENT, 1000, ASCENT, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([
      u32(0x00010000),
      u16(ASCENT, DESCENT, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS.length),
    ]),
    hmtx: u16(...GLYPHS.flatMap(({ advance, box }) => [advance, box?.[0] ?? 0])),
    loca: u32(...ends),
    maxp: Buffer.concat([
      u32(0x00010000),
      u16(GLYPHS.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    ]),
    name: Buffer.concat([
      u16(0, 1, 18, 3, 1, 0x409, 1, 10, 0),
      Buffer.from("Boxes", "utf16le").swap16(),
    ]),
    post: Buffer.concat([u32(0x00030000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
  };
  const names = Object.keys(tables);
  let at = 12 + names.length * 16;
  const entries: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const name of names) {
    const body = tables[name] ?? Buffer.alloc(0);
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    entries.push(Buffer.from(name.padEnd(4)), u32(sumOf(padded), at, body.length));
    bodies.push(padded);
    at += padded.length;
  }
  const power = 2 ** Math.floor(Math.log2(names.length));
  const head = Buffer.concat([
    u32(0x00010000),
    u16(names.length, power * 16, Math.log2(power), (names.length - power) * 16),
  ]);
  return Buffer.concat([head, ...entries, ...bodies]);
}

/** The sum of a table's words of four bytes. */
function sumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
