import { fold } from "#core/i18n/fold.ts";
import { letter } from "../letter.ts";
import type { Response } from "../response.ts";

/** The order in which a sheet shows an item's options and prompts, by their ids. */
export interface Shown {
  readonly options: readonly string[];
  readonly prompts: readonly string[];
}

/** How a kind of question is answered in writing, on a sheet where options have letters. */
export interface OnSheet<I> {
  /** The word of the interface that tells how the answer is written. */
  readonly how: "one" | "some" | "pairs" | "order" | "text";
  /** The response that a written answer stands for; nothing where it can't be read. */
  read(answer: string, shown: Shown): Response | undefined;
  /** How likely somebody who answers blindly is to be wholly right, from 0 to 1. */
  chance(item: I): number;
}

/** Everything that may stand between letters: spaces, commas, points, arrows. */
const BETWEEN = /[\p{P}\p{S}\p{Z}\s]/gu;

const bare = (answer: string): string => fold(answer).replace(BETWEEN, "");

const idAt = (ids: readonly string[], name: string): string | undefined =>
  ids.find((_, place) => letter(place).toLowerCase() === name);

/** The ids that a row of letters names; nothing where something else stands there, or a letter that no option has. */
function idsNamed(answer: string, ids: readonly string[]): string[] | undefined {
  const named = [...bare(answer)].map((name) => idAt(ids, name));
  return named.includes(undefined) ? undefined : (named as string[]);
}

/** `B`. */
export function readOne(answer: string, { options }: Shown): Response | undefined {
  const named = idsNamed(answer, options);
  return named?.length === 1 ? named[0] : undefined;
}

/** `A C`, in any order. */
export function readSome(answer: string, { options }: Shown): Response | undefined {
  const named = idsNamed(answer, options);
  return named && [...new Set(named)];
}

/** `C A B`: every option once. */
export function readOrder(answer: string, { options }: Shown): Response | undefined {
  const named = idsNamed(answer, options);
  const whole = named?.length === options.length && new Set(named).size === options.length;
  return whole ? named : undefined;
}

/** `A2 B1`: every prompt once, with the number of an option. */
export function readPairs(answer: string, { options, prompts }: Shown): Response | undefined {
  const given = bare(answer);
  if (!/^(?:[a-z]\d)*$/.test(given)) return undefined;
  const pairs = (given.match(/../g) ?? []).map(
    ([prompt = "", number]) => [idAt(prompts, prompt), options[Number(number) - 1]] as const,
  );
  const whole = new Set(pairs.map(([prompt]) => prompt)).size === prompts.length;
  if (!whole || pairs.length !== prompts.length || pairs.flat().includes(undefined)) {
    return undefined;
  }
  return Object.fromEntries(pairs);
}

/** A term, as it is. */
export const readText = (answer: string): Response => answer;

/** n × (n − 1) × …, `factors` numbers of them: in how many ways so many places are filled from n things. */
export const waysToFill = (n: number, factors: number): number =>
  Array.from({ length: factors }, (_, index) => n - index).reduce((all, factor) => all * factor, 1);
