import type { Aliases } from "#core/record/fold.ts";
import type { Copies } from "./copies.ts";

/** What the engine needs of the browser; tests hand in another one. */
export interface Environment {
  /** Throws where the browser forbids storage. */
  storage(): Storage;
  /** ms since 1970 UTC, right or wrong. */
  now(): number;
  random(bytes: number): Uint8Array;
  /** Names the course among the programs of one origin. */
  readonly course: string;
  readonly aliases: Aliases;
  /** Keeps second copies of logs, where the browser can. */
  readonly copies: Copies;
  /** Asks for keys to be compacted, some time soon or not at all. */
  compact(reason: CompactReason): void;
}

/** Why keys should be compacted: there are many, there is no room for more, or they hold what is erased. */
export type CompactReason = "crowd" | "full" | "erased";
