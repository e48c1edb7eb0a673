/*
 * Whose record it is: a name and a colour that the learner chose, or that stand in a file or in storage, where anybody
 * may have put them.
 */

export interface Owner {
  readonly name: string;
  readonly color?: string;
}

/** Colours that tell people apart at a glance; the name stands beside each. */
export const COLORS: readonly string[] = [
  "#a8321f",
  "#2c6b5a",
  "#855600",
  "#2f5d9b",
  "#6b4a8e",
  "#4f5a66",
];

/** UTF-16 units of a name. */
export const LONGEST_NAME = 60;

/** A visible letter, digit or sign. Some letters and signs are blank: Hangul fillers, and braille without dots. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** A flag, or a sign with the marks, skin tones and joined signs that belong to it. */
const CHARACTER = /\p{RI}\p{RI}|.(?:[\p{M}\p{Emoji_Modifier}]|\u200d.)*/gsu;

/** Trims a name and cuts it to the longest length, between characters; undefined if it has no visible character. */
export function cleanName(text: string): string | undefined {
  let name = "";
  for (const character of text.trim().match(CHARACTER) ?? []) {
    if (name.length + character.length > LONGEST_NAME) break;
    name += character;
  }
  return VISIBLE.test(name) ? name : undefined;
}

/** Reads an owner from a value that may be anything: a visible name, and a colour if it is in the palette. */
export function readOwner(value: unknown): Owner | undefined {
  const { name, color } = (value ?? {}) as Record<string, unknown>;
  const clean = typeof name === "string" ? cleanName(name) : undefined;
  if (clean === undefined) return undefined;
  return { name: clean, ...(COLORS.includes(color as string) && { color: color as string }) };
}
