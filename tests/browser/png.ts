// Writes a small picture as PNG with a palette: a fraction of what a browser's canvas writes.
import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** From 0 to 255 in steps: so few shades that a palette holds all colours of a page. */
const STEPS = 5;
const shade = (value = 0): number => Math.round((value / 255) * STEPS);

/** `rgba`: the picture's pixels, four bytes each. Its transparency is left out. */
export function pngOf(width: number, height: number, rgba: Uint8Array): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at++) {
    const [red, green, blue] = rgba.subarray(at * 4, at * 4 + 3);
    const colour = (shade(red) * (STEPS + 1) + shade(green)) * (STEPS + 1) + shade(blue);
    // Each row begins with the name of its filter: none.
    rows[at + Math.floor(at / width) + 1] = colour;
  }
  const palette = Buffer.alloc((STEPS + 1) ** 3 * 3);
  for (let colour = 0; colour < palette.length / 3; colour++) {
    for (const [place, power] of [2, 1, 0].entries()) {
      const step = Math.floor(colour / (STEPS + 1) ** power) % (STEPS + 1);
      palette[colour * 3 + place] = Math.round((step * 255) / STEPS);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, which name a colour of the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
