import type { Strings } from "#core/i18n/strings.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import type { Confusable } from "#core/review/today.ts";

/** What the page was built with. */
export interface ReviewData {
  /** Titles by module. */
  readonly titles: Readonly<Record<string, string>>;
  readonly confusable: Confusable;
  /** What a question takes, in minutes. */
  readonly pace: number;
}

export interface ReviewProps extends ReviewData {
  readonly t: Strings["review"];
  readonly quiz: Strings["quiz"];
  /** Words for what is asked once more. */
  readonly once: Strings["onceMore"];
  readonly ending: Strings["ending"];
  readonly index: ItemIndex;
}
