import type { Module } from "#core/content/course.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { modules } from "./index.ts";

/** A link beside the sheets: the page it leads to, and the string that names it. */
interface Beside {
  readonly to: string;
  readonly label: keyof Strings["facilitate"];
}

/** Pages that serve all sessions, below `facilitate/`, linked from its list. Who adds a page adds its row here. */
export const FOR_ALL: readonly Beside[] = [
  { to: "series/", label: "plans" },
  { to: "roll-up/", label: "rollUp" },
  { to: "handover/", label: "handover" },
];

/** Pages that each session has besides its sheets, below `facilitate/<slug>/`, linked from its page. */
export const FOR_EACH: readonly Beside[] = [{ to: "live/", label: "quiz" }];

/** The modules for which a group's session is written, in the order of the course. */
export const taught: readonly Module[] = modules.filter(({ session }) => session !== undefined);
