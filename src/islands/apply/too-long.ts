import { fill } from "#core/i18n/fill.ts";
import type { ApplyProps } from "./data.ts";

/** Longer texts belong in a document of their own. */
const MOST = 2000;

/**
 * What to say of a text that is too long; false if it is not. The field itself takes any length: a limit there would cut
 * what is pasted without a word.
 */
export const tooLong = (t: ApplyProps["t"], label: string, text: string): string | false =>
  text.length > MOST && fill(t.tooLong, { field: label, most: MOST, n: text.length });
