const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~";

/** The random bytes that make a name which no other page in the world has. */
export const NAME_BYTES = 11;

/** A name of 11 letters from random bytes, 6 bits of each: a writer, a profile. */
export const nameFrom = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => LETTERS.charAt(byte % 64)).join("");
