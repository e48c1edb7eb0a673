/** The random bytes that make a name which no other page in the world has: some 66 bits of chance. */
export const NAME_BYTES = 13;

/** A name from random bytes, a letter or digit of each: for a writer, a profile, a pack. */
export const nameFrom = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
