import { z } from "zod";

/**
 * The interface's words by the place where they stand: `strings.quiz.check`. Their type is made from `content/ui/en.yaml`
 * (integrations/words.ts), so that a name in code that the file lacks is an error, and no list of names is kept by hand.
 * `{name}` is filled in; `one|many` is chosen by the number that is filled in.
 */
export type Strings = Whetstone.Strings;

/** The form of `ui/<locale>.yaml`; that all languages have the same names is checked by `checkStrings`. */
export const stringsSchema = z.record(z.string(), z.record(z.string(), z.string()));
