import type { Module } from "#core/content/course.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { modules } from "./index.ts";

/** A link beside the sheets: the page it leads to, and the string that names it. */
interface Beside {
  readonly to: string;
  readonly label: keyof Strings["facilitate"];
}

/** The same with a sentence that says what the page is for. */
interface Told extends Beside {
  readonly hint: keyof Strings["facilitate"];
}

/** The same with a name for where there is little room. */
interface Short extends Beside {
  readonly short: keyof Strings["facilitate"];
}

/** Pages that serve all sessions, below `facilitate/`, linked from its list. Who adds a page adds its row here. */
export const FOR_ALL: readonly Told[] = [
  { to: "handover/", label: "handover", hint: "handoverHint" },
  { to: "series/", label: "plans", hint: "plansHint" },
  { to: "roll-up/", label: "rollUp", hint: "rollUpHint" },
];

/** Pages that each session has besides its sheets, below `facilitate/<slug>/`, linked from its page. */
export const FOR_EACH: readonly Short[] = [{ to: "live/", label: "quiz", short: "quizShort" }];

/** The modules for which a group's session is written, in the order of the course. */
export const taught: readonly Module[] = modules.filter(({ session }) => session !== undefined);
