import { count } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { sortLog } from "#core/plan/look-back.ts";
import type { Summary } from "#core/record/state.ts";
import { entries } from "#core/record/views.ts";
import { isoDate } from "#core/review/days.ts";

/** What home says of the practice log; nothing on days when no entry wants to be looked back on. */
export function lookWords(summary: Summary, now: number, t: Strings["home"]): string | undefined {
  const { due } = sortLog(entries(summary), isoDate(now));
  return due.length > 0 ? count(t.lookBack, due.length) : undefined;
}
