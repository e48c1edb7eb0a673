/**
 * CRC-32 (IEEE 802.3, as in zip and gzip) of the text's UTF-8 bytes, as 8 hexadecimal digits. It detects damage,
 * not forgery.
 */
export const checksum = (...texts: readonly string[]): string =>
  inDigits(texts.reduce(extend, START));

/** The start value for a checksum that is computed text by text. */
export const START = -1;

/** Adds a text to a checksum that is being computed. */
export function extend(sum: number, text: string): number {
  let crc = sum;
  for (const byte of new TextEncoder().encode(text)) {
    crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  }
  return crc;
}

export const inDigits = (sum: number): string => ((sum ^ -1) >>> 0).toString(16).padStart(8, "0");

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
