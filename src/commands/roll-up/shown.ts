import type { RollUpCourse } from "#core/rollup/course.ts";
import type { Report } from "#core/rollup/report.ts";
import type { Rows, SHOWN } from "./tables.ts";

/** Joined classes as one text. */
const joined = (classes: readonly string[] = []): string => classes.join("+");

/** What the page shows, and no more: all of it comes from the report. Own words stay on the page, as in its CSV file. */
export const shownRows = (report: Report, { items }: RollUpCourse): Rows<typeof SHOWN> => ({
  groups: [...report.rows.values()].flatMap(({ id, groups }) =>
    groups.map(({ of: [first, second], people }) => ({
      row: id,
      classes: joined(first),
      classes_2: second && joined(second),
      people,
    })),
  ),
  item_figures: report.items.map(({ item, of, right, discrimination }, at) => ({
    item,
    rev: items[at]?.rev,
    answered: of,
    right,
    discrimination,
  })),
  before_after: report.before.map(({ module, was, is }) => ({
    module,
    share_before: was,
    share_after: is,
  })),
  confidence: report.sure.map(({ confidence, share }) => ({ confidence, share })),
  views: viewsOf(report).flatMap(({ instrument, area, sides }) =>
    sides.map(({ roles, people, score }) => ({
      instrument,
      area,
      side: joined(roles),
      people,
      mean: score,
    })),
  ),
  reliability: viewsOf(report).map(({ instrument, area, n, alpha }) => ({
    instrument,
    area,
    people: n,
    alpha,
  })),
});

const viewsOf = ({ views }: Report) =>
  (["person", "unit"] as const).flatMap((instrument) =>
    views[instrument].map((view) => ({ instrument, ...view })),
  );
