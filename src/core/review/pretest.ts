import type { Response } from "#core/items/response.ts";
import type { Recorded } from "#core/record/event.ts";
import { pretests } from "#core/record/pretests.ts";
import { itemHistory, itemState, type Summary } from "#core/record/state.ts";

interface Told {
  /** From 0 to 1. */
  readonly score: number;
  /** Missing where another answer came after it: of what was chosen only the last answer is at hand. */
  readonly response?: Response;
}

/** An answer given before reading; the first one given after it, and the last, where it was answered again. */
export interface BeforeAfter {
  readonly before: Recorded<"pretested">;
  readonly after?: Told;
  readonly last?: Told;
}

/** What was answered before a module's text was read, beside the first answers that came after it. */
export const beforeAfter = (summary: Summary, module: string): BeforeAfter[] =>
  pretests(summary)
    .filter((before) => before.module === module)
    .map((before) => {
      const { item, rev } = before;
      const first = itemHistory(summary, item, rev).find(({ at }) => at >= before.at);
      const last = itemState(summary, item, rev)?.last;
      if (!first || !last) return { before };
      const { score } = first;
      const isLast = last.attempt === 1 && last.at === first.at;
      return isLast ? { before, after: last } : { before, after: { score }, last };
    });

/** Whether an item was answered before its module's text was read. */
export const isPretested = (summary: Summary, item: string, rev: number): boolean =>
  pretests(summary).some((asked) => asked.item === item && asked.rev === rev);

/** Whether an item can still be answered cold: neither before reading nor anywhere else was it answered. */
export const isCold = (summary: Summary, item: string, rev: number): boolean =>
  itemHistory(summary, item, rev).length === 0 && !isPretested(summary, item, rev);
