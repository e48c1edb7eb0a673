import { TOP } from "#core/assess/instrument.ts";
import { count, fill } from "#core/i18n/fill.ts";
import { byRise } from "#core/pictures/dumbbell.ts";
import type { Comparison } from "#core/rollup/compare.ts";
import type { Report } from "#core/rollup/report.ts";
import { since, worthTelling } from "#core/rollup/since.ts";
import { oneDecimal, signed } from "#islands/shared/Dumbbells.tsx";
import { colon, sentences } from "#islands/shared/sentences.ts";
import { plainDay } from "#islands/site/dates.ts";
import { namesOf } from "./names.ts";
import { PairsFigure, tenths } from "./Pairs.tsx";
import { Table, type TableProps } from "./Table.tsx";
import type { RollUpProps } from "./types.ts";

interface Props extends RollUpProps {
  readonly report: Report;
  readonly before: Comparison | undefined;
}

/** What changed since last time, in the order of the pictures. */
export function Changed(props: Props) {
  const { t, words, report, before, data } = props;
  if (!before) return null;
  const names = namesOf(props);
  const all = since(before, report, data.course);
  const found = worthTelling(all);
  const people = [
    ...found.roles.map((change) => ({ ...change, name: names.roles(change.of[0] ?? []) })),
    ...found.outcomes.map((change) => ({ ...change, name: names.outcomes(change.of[0] ?? []) })),
  ];
  const { objectives } = found;
  const then = { from: t.then, to: t.now };
  return (
    <section>
      <h3 id="changed" tabIndex={-1}>
        {fill(t.changed, { date: plainDay(before.date) })}
      </h3>
      <p class="small">{sentences(t.changedText, !before.figures && t.changedCounts)}</p>
      {Object.values({ ...all, ...all.views, views: [] }).flat().length === 0 && (
        <p>{t.changedNone}</p>
      )}
      {people.length > 0 && (
        <Then
          {...then}
          title={t.changedPeople}
          what={t.groups}
          rows={people.map(({ name, from, to }) => [name, from, to])}
        />
      )}
      {objectives.length > 0 && (
        <Then
          {...then}
          title={count(t.changedObjectives, objectives.length)}
          what={t.objective}
          rows={objectives.map(({ module, objective, of: [stages = []], from, to }) => [
            fill(t.objectiveStage, {
              objective: data.modules[module]?.objectives[objective] ?? objective,
              stage: names.stages(stages),
            }),
            from,
            to,
          ])}
        />
      )}
      {found.items.length > 0 && (
        <Then
          {...then}
          title={fill(t.changedItems, {
            up: found.items.filter(({ from, to }) => tenths(to) > tenths(from)).length,
            down: found.items.filter(({ from, to }) => tenths(to) < tenths(from)).length,
          })}
          text={t.changedItemsText}
          what={t.question}
          rows={[...found.items]
            .sort((a, b) => b.to - b.from - (a.to - a.from))
            .map(({ item, from, to }) => [
              data.items[item]?.stem ?? item,
              oneDecimal(tenths(from)),
              oneDecimal(tenths(to)),
            ])}
        />
      )}
      {found.before.length > 0 && (
        <Then
          {...then}
          title={t.changedBefore}
          text={t.changedBeforeText}
          what={t.module}
          rows={found.before.map(({ module, from, to }) => [
            data.modules[module]?.title ?? module,
            signed(tenths(from)),
            signed(tenths(to)),
          ])}
        />
      )}
      {found.sure.length > 0 && (
        <PairsFigure
          t={t}
          finding={t.changedSure}
          text={t.changedSureText}
          pairs={found.sure.map(({ confidence, from, to }) => ({
            id: confidence,
            from: tenths(from),
            to: tenths(to),
          }))}
          names={words.quiz}
          heads={[t.said, t.then, t.now]}
          top={10}
        />
      )}
      {(["person", "unit"] as const).map((instrument) => {
        const pairs = found.views[instrument].map(({ area, roles, from, to }) => ({
          id: [area, ...roles].join("+"),
          name: fill(t.areaSide, {
            area: data.areas[instrument][area] ?? area,
            side: names.sides(roles),
          }),
          from,
          to,
        }));
        return pairs.length === 0 ? null : (
          <PairsFigure
            key={instrument}
            t={t}
            finding={`${instrument === "person" ? t.selfTitle : t.unitTitle}${colon()}${t.changedAreas}`}
            text={t.changedAreasText}
            pairs={byRise(pairs)}
            names={Object.fromEntries(pairs.map(({ id, name }) => [id, name]))}
            heads={[t.area, t.then, t.now]}
            top={TOP}
          />
        );
      })}
    </section>
  );
}

interface ThenProps {
  readonly title: string;
  readonly text?: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly rows: TableProps["rows"];
}

/** Then and now, folded below what they are about. */
const Then = ({ title, text, what, from, to, rows }: ThenProps) => (
  <details>
    <summary>{title}</summary>
    {text !== undefined && <p class="small">{text}</p>}
    <Table heads={[what, from, to]} rows={rows} />
  </details>
);
