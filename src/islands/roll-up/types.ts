import type { Strings } from "#core/i18n/strings.ts";
import type { Comparison } from "#core/rollup/compare.ts";
import type { RollUpCourse } from "#core/rollup/course.ts";
import type { Report } from "#core/rollup/report.ts";

/** What the page loads: the course as it is counted, with words. */
export interface RollUpData {
  readonly course: RollUpCourse;
  readonly modules: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly sections: Readonly<Record<string, string>>;
        readonly objectives: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly items: Readonly<
    Record<
      string,
      {
        /** What happened, where the question is one of several on it. */
        readonly case?: string;
        readonly stem: string;
        readonly options: Readonly<Record<string, string>>;
      }
    >
  >;
  /** By id what somebody believes who chose a wrong option. */
  readonly misconceptions: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<"person" | "unit", Readonly<Record<string, string>>>>;
  /** What the ends of the scale are called, as where people assess themselves. */
  readonly ends: Readonly<Record<"person" | "unit", readonly [low: string, high: string]>>;
  readonly sides: Readonly<Record<string, string>>;
}

export interface RollUpProps {
  readonly t: Strings["rollUp"];
  /** Words of other pages: why a file is refused, stages, roles, how sure. */
  readonly words: Pick<Strings, "site" | "record" | "home" | "apply" | "quiz" | "code">;
  readonly data: RollUpData;
}

/** What is shown of a report. */
export interface ReportProps extends RollUpProps {
  readonly report: Report;
  /** What it is compared with. */
  readonly before: Comparison | undefined;
}
