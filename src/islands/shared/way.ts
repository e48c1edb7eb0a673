import { count } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Step } from "#core/plan/path.ts";

/** When a step comes: its day or its week. */
export const whenOf = ({ day, week }: Step, t: Strings["path"]): string =>
  day === undefined ? count(t.week, week ?? 1) : count(t.day, day);
