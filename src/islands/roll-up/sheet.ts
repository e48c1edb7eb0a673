import type { Cell } from "#core/csv.ts";
import type { Comparison } from "#core/rollup/compare.ts";
import { objectivesOf, type RollUpItem } from "#core/rollup/course.ts";
import type { Report } from "#core/rollup/report.ts";
import { choiceOf, itemRow, objectiveRow, PEOPLE_ROW, ROLES_ROW } from "#core/rollup/rows.ts";
import { changedRows } from "./changed-rows.ts";
import { beliefsOf, namesOf } from "./names.ts";
import type { RollUpProps } from "./types.ts";

/**
 * All that the roll-up shows, as rows for a spreadsheet: what it is of, the group, its people, and a figure. Own words stay on
 * the page.
 */
export function sheetOf(
  report: Report,
  before: Comparison | undefined,
  props: RollUpProps,
): Cell[][] {
  const { t, words, data } = props;
  const names = namesOf(props);
  const groups = (row: string) => report.rows.get(row)?.groups ?? [];
  const titleOf = (module: string | undefined) =>
    module === undefined ? t.otherModules : (data.modules[module]?.title ?? module);
  return [
    [
      t.csvPart,
      t.csvModule,
      t.csvId,
      t.csvWhat,
      t.csvGroup,
      t.csvPeople,
      t.csvFigure,
      t.csvValue,
      t.csvMisconception,
      t.csvBelief,
    ],
    ...groups(PEOPLE_ROW).map(({ of: [roles = [], outcomes = []], people }): Cell[] => [
      t.csvTookPart,
      "",
      "",
      names.roles(roles),
      names.outcomes(outcomes),
      people,
    ]),
    ...groups(ROLES_ROW).map(({ of: [roles = []], people }): Cell[] => [
      t.csvTookPart,
      "",
      "",
      names.roles(roles),
      t.everybody,
      people,
    ]),
    ...objectivesOf(data.course.index).flatMap(({ module, objective }) =>
      groups(objectiveRow(module, objective)).map(({ of: [stages = []], people }): Cell[] => [
        t.csvObjective,
        titleOf(module),
        objective,
        data.modules[module]?.objectives[objective] ?? "",
        names.stages(stages),
        people,
      ]),
    ),
    ...data.course.items.flatMap((item, at) => {
      const asked = data.items[item.id];
      const told = [t.csvItem, titleOf(item.module), item.id, asked?.stem ?? ""];
      const r = report.items[at]?.discrimination;
      return [
        ...groups(itemRow(item)).map(({ of: [answers = []], people }): Cell[] => [
          ...told,
          names.answers(answers, asked?.options ?? {}),
          people,
          undefined,
          undefined,
          misconceptionsOf(item, answers),
          beliefsOf(
            data,
            item,
            answers.flatMap((name) => choiceOf(name) ?? []),
          ).join(" / "),
        ]),
        ...(r === undefined ? [] : [[...told, "", undefined, t.discrimination, r] as Cell[]]),
      ];
    }),
    ...report.before.flatMap(({ module, was, is }): Cell[][] => [
      [t.csvBefore, titleOf(module), "", "", "", undefined, t.beforeReading, was],
      [t.csvBefore, titleOf(module), "", "", "", undefined, t.afterReading, is],
    ]),
    ...report.sure.flatMap(({ confidence, share }): Cell[][] =>
      share === undefined
        ? []
        : [[t.sureTitle, "", "", words.quiz[confidence], "", undefined, t.wasRight, share]],
    ),
    ...(["person", "unit"] as const).flatMap((instrument) =>
      report.views[instrument].flatMap(({ area, sides, alpha, n }): Cell[][] => [
        ...sides.map(({ roles, people, score }): Cell[] => [
          t[instrument === "person" ? "selfTitle" : "unitTitle"],
          "",
          area,
          data.areas[instrument][area] ?? area,
          names.sides(roles),
          people,
          t.mean,
          score,
        ]),
        [
          t[instrument === "person" ? "selfTitle" : "unitTitle"],
          "",
          area,
          data.areas[instrument][area] ?? area,
          "",
          n,
          t.alpha,
          alpha,
        ],
      ]),
    ),
    ...(before ? changedRows(report, before, props) : []),
  ];
}

/** What those who chose these options believe, by the ids that the questions give it. */
const misconceptionsOf = ({ wrong }: RollUpItem, answers: readonly string[]): string => {
  const chosen = answers.map(choiceOf);
  return wrong
    .flatMap(({ option, misconception }) =>
      chosen.includes(option) && misconception !== "" ? [misconception] : [],
    )
    .join(" / ");
};
