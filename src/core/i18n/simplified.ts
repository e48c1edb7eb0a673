import { fold } from "./fold.ts";

/** A text folded, and the traditional characters that the table has in their simplified form. */
export const foldSimplified = (text: string, simplified: ReadonlyMap<string, string>): string =>
  fold(text).replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);

/** A table of what is written as traditional, simplified, traditional, simplified… */
export const simplifiedBy = (pairs: string): ReadonlyMap<string, string> =>
  new Map((pairs.match(/../gu) ?? []).map((pair) => [...pair] as [string, string]));
