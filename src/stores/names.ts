/* Names of keys. `record.ts` describes what they hold. */

/** The kinds of keys of a profile, by what follows its prefix. */
export const LOG = "log:";
export const PACK = "pack:";
/** Packs of answers: with a cache of them, a page does not read them. */
export const ANSWERS = "pack:a:";
export const QUARANTINE = "aside:";
export const CACHE = "cache";
/** Under the root: which profile this computer is set to. */
export const CURRENT = "current";
/** Key of a profile that was cleared from this computer: no page may write to the profile again. */
export const LEFT = "left";

/** The prefix of a profile's keys. */
export const homeOf = (profile: string): string => `p:${profile}:`;
/** Answers that a record store has not taken yet, by the registration of the launch. */
export const UNREPORTED = "unreported:";
