import type { stateRules } from "#core/i18n/state-rules.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import type { Plots } from "#islands/shared/House.tsx";

/** What the page was built with. */
export interface LearningData {
  /** The course's title. */
  readonly course: string;
  /** The unit's name; "" for none. */
  readonly unit: string;
  readonly version: string;
  /** Titles and objectives by module. */
  readonly modules: Readonly<
    Record<
      string,
      { readonly title: string; readonly objectives: Readonly<Record<string, string>> }
    >
  >;
}

export interface LearningProps extends LearningData {
  readonly t: Strings["learning"];
  /** The states' names. */
  readonly states: Strings["home"];
  /** What the states mean: the name of each, and what it takes. */
  readonly rules: ReturnType<typeof stateRules>;
  /** What stands between two titles. */
  readonly between: string;
  readonly index: ItemIndex;
  readonly plots: Plots;
}
