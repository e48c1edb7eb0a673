import type { Strings } from "#core/i18n/strings.ts";
import type { Texts } from "#core/live/fit.ts";
import type { Action, Run } from "#core/live/run.ts";
import type { Candidate } from "#core/live/split.ts";

export type Words = Strings["live"];

/** What the page was built with. */
export interface LiveData {
  readonly module: string;
  /** The module's title. */
  readonly title: string;
  readonly candidates: readonly Candidate[];
}

/** A question as it is shown: its words and, for the last step, its key. */
export interface Slide extends Texts {
  readonly id: string;
  readonly rev: number;
  /** The ids of the options, in the order of their letters. */
  readonly ids: readonly string[];
  readonly key: string;
}

export type Slides = ReadonlyMap<string, Slide>;

/** What a part of the stage shows. */
export interface StepProps {
  readonly t: Words;
  readonly run: Run;
  readonly slide: Slide;
}

export type Act = (action: Action) => void;
