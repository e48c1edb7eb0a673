/* What keys are called. `record.ts` tells what stands in them. */

/** The kinds of keys of a profile, by what follows its prefix. */
export const LOG = "log:";
export const PACK = "pack:";
/** Packs of answers, which a cached summary may stand for. */
export const ANSWERS = "pack:a:";
export const ASIDE = "aside:";
export const CACHE = "cache";
/** Under the root: which profile this computer is set to. */
export const CURRENT = "current";
/** Of a profile: it was cleared from this computer, and no page may write to it again. */
export const LEFT = "left";

/** The prefix of a profile's keys. */
export const homeOf = (profile: string): string => `p:${profile}:`;
