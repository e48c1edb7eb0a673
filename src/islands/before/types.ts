import type { Strings } from "#core/i18n/strings.ts";
import type { ItemRef } from "#core/review/variants.ts";
import type { Question } from "#islands/question/bank.ts";

/** What the page was built with. */
export interface BeforeData {
  readonly module: string;
  readonly items: readonly ItemRef[];
}

export interface BeforeProps extends Pick<BeforeData, "module"> {
  readonly t: Strings["pretest"];
  readonly quiz: Strings["quiz"];
  readonly questions: readonly Question[];
}
