import { useStore } from "@nanostores/preact";
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { Bank } from "#core/items/bank.ts";
import type { Summary } from "#core/record/state.ts";
import {
  dueDays,
  firstsOf,
  HOWS,
  type How,
  howOf,
  missing,
  sureness,
} from "#core/review/ending.ts";
import type { AskedItem } from "#core/review/is-ended.ts";
import { learned } from "#core/review/learning.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { allRows } from "#core/review/rows.ts";
import { schedule } from "#core/review/schedule.ts";
import type { Row } from "#core/review/states.ts";
import { wears } from "#core/review/wear.ts";
import { Ending } from "#islands/shared/Ending.tsx";
import { House, type Plots } from "#islands/shared/House.tsx";
import { Sign, Stone } from "#islands/shared/Stone.tsx";
import { joined, sentences } from "#islands/shared/sentences.ts";
import { homeHref } from "#islands/site/address.ts";
import { $record } from "#stores/record.ts";

export interface ModuleEndingProps {
  readonly t: Strings["ending"];
  /** Words for the stages. */
  readonly stages: Strings["home"];
  readonly module: string;
  /** When the page was opened, ms: the stone changes from what it was then. */
  readonly opened: number;
  readonly index: ItemIndex;
  readonly bank: Bank;
  readonly plots: Plots;
  readonly asked: readonly AskedItem[];
  readonly act: string;
  readonly next?: { readonly title: string; readonly href: string };
}

/** The end of a module. It follows the record: it changes when a question is answered again. */
export function ModuleEnding(props: ModuleEndingProps) {
  const { t, module, index, plots, asked, act, next, opened } = props;
  const record = useStore($record);
  const now = Date.now();
  const plan = schedule(record, index, now).items;
  const all = allRows(record, index, wears(plan, index));
  const rows = all.get(module) ?? [];
  const own = new Set(asked.map(({ ref: [id] }) => id));
  const due = plan.filter(({ item }) => own.has(item)).map((item) => item.due);
  const marks = asked.flatMap(({ ref, name }) => {
    const how = howOf(record, ref);
    return how ? [{ name, how }] : [];
  });
  const order = plots.flat().map(([slug]) => slug);
  const place = { n: order.indexOf(module) + 1, of: order.length };
  const sum = (how: How) => marks.filter((mark) => mark.how === how).length;
  const first = sum("first");
  const checked = marks.length - sum("marked");
  const stage = fill(stageOf(t, rows), place);
  return (
    <Ending
      t={t}
      title={checked > 0 ? fill(t.firstOf, { n: first, of: checked }) : fill(t.place, place)}
      said={sentences(
        ...HOWS.map((how) => {
          const n = sum(how);
          // The title has told those that were right at the first try.
          return how !== "first" && n > 0 && count(t[`${how}Sum`], n);
        }),
        stage,
      )}
      stone={
        <>
          <p class="here-is small">
            <House plots={plots} rows={all} here={module} />
            {fill(t.place, place)}
          </p>
          <Stone rows={rows} before={rowsBefore(record, index, module, opened)} />
          <Objectives {...props} record={record} rows={rows} />
        </>
      }
      marks={marks}
      back={dueDays(due, now)}
      sureness={sureness(firstsOf(record, asked))}
      act={act}
      acts={
        <>
          <a class="go" href={`${homeHref()}apply/?${module}#log`}>
            {t.tryIt}
          </a>{" "}
          {next && (
            <a class="then" href={next.href}>
              {fill(t.next, { title: next.title })}
            </a>
          )}
        </>
      }
    />
  );
}

/** Nothing is said to stand that was not shown. */
function stageOf(t: Strings["ending"], rows: readonly Row[]): string {
  const shown = rows.filter(({ stage }) => stage !== "notYet" && stage !== "tried").length;
  if (shown === rows.length) return t.stands;
  return shown > 0 ? t.takesShape : t.begun;
}

/** The objectives as they were when the page was opened. */
function rowsBefore(record: Summary, index: ItemIndex, module: string, opened: number): Row[] {
  const own = learned(record, index, opened).find((each) => each.module === module);
  return (own?.objectives ?? []).map(({ objective, state }) => ({
    objective,
    stage: state,
    wear: 0,
  }));
}

interface ObjectivesProps extends ModuleEndingProps {
  readonly record: Summary;
  readonly rows: readonly Row[];
}

/** The objectives in words, each with what keeps it from being shown. */
const Objectives = ({ t, stages, module, index, bank, asked, record, rows }: ObjectivesProps) => (
  <ul class="plain columns">
    {rows.map((row) => {
      const open = new Set(missing(record, index[module]?.[row.objective] ?? []));
      const names = asked.filter(({ ref: [id] }) => open.has(id)).map(({ name }) => name);
      return (
        <li key={row.objective}>
          <Sign row={row} />
          <div>
            <b>{stages[row.stage]}</b>
            <p>{bank.objectives[row.objective]}</p>
            {open.size > 0 && (
              <p class="small">
                {sentences(
                  names.length > 0 && count(t.open, names.length, { names: joined(names) }),
                  open.size > names.length && t.openInText,
                )}
              </p>
            )}
          </div>
        </li>
      );
    })}
  </ul>
);
