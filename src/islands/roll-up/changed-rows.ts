import type { Cell } from "#core/csv.ts";
import { fill } from "#core/i18n/fill.ts";
import type { Comparison } from "#core/rollup/compare.ts";
import type { Report } from "#core/rollup/report.ts";
import { since, worthTelling } from "#core/rollup/since.ts";
import { plainDay } from "#islands/site/dates.ts";
import { namesOf } from "./names.ts";
import { tenths } from "./Pairs.tsx";
import type { RollUpProps } from "./types.ts";

/** A share with as many digits as the page shows of it. */
const rounded = (share: number): number => tenths(share) / 10;

/** What the page shows of last time and now, as rows for a spreadsheet, two for each: last time’s and today’s. */
export function changedRows(report: Report, before: Comparison, props: RollUpProps): Cell[][] {
  const { t, words, data } = props;
  const names = namesOf(props);
  const found = worthTelling(since(before, report, data.course));
  const part = fill(t.changed, { date: plainDay(before.date) });
  const titleOf = (module: string) => data.modules[module]?.title ?? module;

  type What = readonly [module: string, id: string, what: string, group: string];
  const people = (what: What, { from, to }: { readonly from: number; readonly to: number }) => [
    [part, ...what, from, t.then],
    [part, ...what, to, t.now],
  ];
  const figure = (what: What, name: string, from: number, to: number): Cell[][] => [
    [part, ...what, undefined, fill(t.figureWhen, { figure: name, when: t.then }), from],
    [part, ...what, undefined, fill(t.figureWhen, { figure: name, when: t.now }), to],
  ];
  return [
    ...found.roles.flatMap((change) =>
      people(["", "", names.roles(change.of[0] ?? []), t.everybody], change),
    ),
    ...found.outcomes.flatMap((change) =>
      people(["", "", t.everybody, names.outcomes(change.of[0] ?? [])], change),
    ),
    ...found.objectives.flatMap(({ module, objective, ...change }) =>
      people(
        [
          titleOf(module),
          objective,
          data.modules[module]?.objectives[objective] ?? "",
          names.stages(change.of[0] ?? []),
        ],
        change,
      ),
    ),
    ...found.items.flatMap(({ item, from, to }) => {
      const module = data.course.items.find(({ id }) => id === item)?.module;
      const what = data.items[item]?.stem ?? "";
      const title = module === undefined ? "" : titleOf(module);
      return figure([title, item, what, ""], t.wasRight, rounded(from), rounded(to));
    }),
    ...found.before.flatMap(({ module, from, to }) =>
      figure([titleOf(module), "", "", ""], t.changedBefore, rounded(from), rounded(to)),
    ),
    ...found.sure.flatMap(({ confidence, from, to }) =>
      figure(["", "", words.quiz[confidence], ""], t.sureTitle, rounded(from), rounded(to)),
    ),
    ...(["person", "unit"] as const).flatMap((instrument) =>
      found.views[instrument].flatMap(({ area, roles, from, to }) =>
        figure(
          [
            t[instrument === "person" ? "selfTitle" : "unitTitle"],
            area,
            data.areas[instrument][area] ?? area,
            names.sides(roles),
          ],
          t.mean,
          from,
          to,
        ),
      ),
    ),
  ];
}
