/** Random bytes of a name that must be unique in the world: some 66 bits. */
export const NAME_BYTES = 13;

/** A name from random bytes, a letter or digit of each: for a writer, a profile, a pack. */
export const nameFrom = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
