import type { Strings } from "#core/i18n/strings.ts";
import type { PathWay } from "#core/plan/way.ts";
import type { ItemIndex } from "#core/review/progress.ts";

/** What the page was built with. */
export interface PathPageData {
  readonly course: string;
  readonly unit: string;
  readonly version: string;
}

export interface PathProps extends PathPageData {
  readonly t: Strings["path"];
  /** Words that this page shares with the record of learning. */
  readonly paper: Strings["learning"];
  readonly states: Strings["home"];
  readonly ways: readonly PathWay[];
  readonly index: ItemIndex;
}
