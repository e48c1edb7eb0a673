import type { Strings } from "#core/i18n/strings.ts";
import type { Bank } from "#core/items/bank.ts";
import type { ItemIndex } from "#core/review/progress.ts";

/** A part of the course with its modules. */
export interface Part {
  readonly title: string;
  /** Slug and title. */
  readonly modules: readonly (readonly [slug: string, title: string])[];
}

export interface TestProps {
  readonly t: Strings["test"];
  readonly quiz: Strings["quiz"];
  readonly ending: Strings["ending"];
  readonly index: ItemIndex;
  readonly parts: readonly Part[];
  /** The share that counts as passed, from 0 to 1. */
  readonly passMark: number;
  /** What a question takes, in minutes. */
  readonly pace: number;
}

export type Banks = ReadonlyMap<string, Bank>;
