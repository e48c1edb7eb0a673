import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Summary } from "#core/record/state.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { dueToday } from "#core/review/today.ts";

/** What home says of today's reviews; nothing as long as nothing was answered. */
export function dueWords(
  summary: Summary,
  index: ItemIndex,
  now: number,
  t: Strings["review"],
): string | undefined {
  const due = dueToday(summary, index, now);
  if (due.count > 0) return count(t.due, due.count);
  if (due.waiting > 0) return t.doneToday;
  if (!due.any || due.next === undefined) return undefined;
  const day = new Date(due.next).toLocaleDateString(document.documentElement.lang, {
    weekday: "long",
    month: "long",
    day: "numeric",
  });
  return fill(t.nothingUntil, { day });
}
