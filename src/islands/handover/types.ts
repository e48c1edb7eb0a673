import type { Asked } from "#core/handover/held.ts";
import type { PlannedSeries } from "#core/handover/plan.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { HandoverLog, HandoverState } from "#stores/handover.ts";

/** What the page loads: the words of what is kept. */
export interface HandoverData {
  /** Titles of modules, by their names of today and earlier ones. */
  readonly modules: Readonly<Record<string, string>>;
  /** The modules that have a session to lead. */
  readonly taught: readonly string[];
  /** The questions that a group can vote on. */
  readonly items: Readonly<
    Record<
      string,
      Asked & {
        readonly stem: string;
        /** What the right option says. */
        readonly right?: string | undefined;
      }
    >
  >;
  readonly series: readonly SeriesData[];
}

export interface SeriesData extends PlannedSeries {
  readonly title: string;
  /** Whether each meeting belongs to a month. */
  readonly isMonthly: boolean;
  /** What each meeting is called and which modules it takes, in the order of `meetings`. */
  readonly words: readonly MeetingData[];
}

export interface MeetingData {
  readonly name: string;
  readonly modules: readonly string[];
}

export interface HandoverProps {
  readonly t: Strings["handover"];
  readonly words: Pick<Strings, "live" | "site">;
  readonly data: HandoverData;
  readonly log: HandoverLog;
  readonly state: HandoverState;
}
