/** The version of the schema of events, in storage and in files. Raise it only when an old field changes its meaning. */
export const VERSION = 1;

/** Brings one event of version n, as parsed, to version n + 1. Pure; what it can't read it returns as it is. */
export type Step = (event: unknown) => unknown;

/** By the version they start from. A step is never changed once published: old records pass through it for ever. */
export const STEPS: readonly Step[] = [];

/** Brings an event of an older version to the present one. Versions without a step of their own pass as they are. */
export const migrate = (event: unknown, version: number, steps = STEPS): unknown =>
  steps.slice(version).reduce((value, step) => step(value), event);
