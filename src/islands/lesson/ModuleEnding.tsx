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
import { sentences } from "#islands/shared/sentences.ts";
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
  readonly act: string | undefined;
  /** The way to the next module, as the page has it; the last module has none. */
  readonly next: HTMLAnchorElement | null;
}

/** The end of a module. It follows the record: it changes when a question is answered again. */
export function ModuleEnding(props: ModuleEndingProps) {
  const { t, module, index, bank, plots, asked, act, next, opened } = props;
  const record = useStore($record);
  const now = Date.now();
  const plan = schedule(record, index, now).items;
  const all = allRows(record, index, wears(plan, index));
  const rows = all.get(module) ?? [];
  const due = plan
    .filter(({ item }) => asked.some(({ ref: [id] }) => id === item))
    .map((item) => item.due);
  const marks = asked.flatMap(({ ref, name }) => {
    const how = howOf(record, ref);
    return how ? [{ name, how }] : [];
  });
  const order = plots.flat();
  const place = { n: order.findIndex(([slug]) => slug === module) + 1, of: order.length };
  const sum = (how: How) => marks.filter((mark) => mark.how === how).length;
  const first = sum("first");
  const checked = marks.length - sum("marked");
  const firsts = firstsOf(record, asked);
  const sure = sureness(firsts);
  const open = new Set(
    rows.flatMap((row) => missing(record, index[module]?.[row.objective] ?? [])),
  );
  /** What to look at again, each with why: the questions of the quiz, then those inside the text. */
  const again = [
    ...asked.flatMap(({ ref, name }) => {
      const [id] = ref;
      const wasSure = sure.wrong.includes(name);
      const own = ownMarks(bank, id, firsts.find((each) => each.name === name)?.score);
      if (own) return [{ id, said: fill(t.ownMissed, { name, ...own }) }];
      const isOpen = open.delete(id);
      if (!wasSure && !isOpen) return [];
      return [
        { id, said: fill(wasSure ? t.sureMissed : t[howOf(record, ref) ?? "missed"], { name }) },
      ];
    }),
    ...[...open].map((id) => ({ id, said: t.openInText })),
  ];
  return (
    <Ending
      t={t}
      title={checked > 0 ? fill(t.firstOf, { n: first, of: checked }) : t.result}
      // The title has told those that were right at the first try.
      said={
        sentences(...HOWS.slice(1).map((how) => sum(how) > 0 && count(t[`${how}Sum`], sum(how)))) ||
        t.allFirst
      }
      marks={marks}
      stone={
        <>
          {again.length > 0 && (
            <>
              <h3>{t.again}</h3>
              <ul>
                {again.map(({ id, said }) => (
                  <li key={id}>
                    <a href={`#q-${id}`}>{said}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          {/* What asks it again stands on the page already. */}
          <div class="asks" ref={takeAgain} />
        </>
      }
      back={dueDays(due, now)}
      // What was sure and wrong stands in the list above.
      sureness={{ ...sure, wrong: [] }}
      act={act}
      acts={
        <>
          <a class={first < checked ? "quiet" : "go"} href={`${homeHref()}apply/?${module}#log`}>
            {t.tryIt}
          </a>{" "}
          {next && (
            <a class="quiet" href={next.href}>
              {fill(t.next, { title: next.lastChild?.textContent ?? "" })}
            </a>
          )}
        </>
      }
    >
      <p class="here-is small">
        <House plots={plots} rows={all} here={module} />
        {fill(t.place, place)}
      </p>
      <Stone rows={rows} before={rowsBefore(record, index, module, opened)} />
      <Objectives {...props} rows={rows} />
    </Ending>
  );
}

/** How many points of a question that its reader marks were there, unless it was all of them. */
function ownMarks({ items }: Bank, id: string, score = 1) {
  const points = items.find(({ item }) => item["id"] === id)?.item["points"];
  const of = Array.isArray(points) ? points.length : 0;
  const n = Math.round(score * of);
  return n < of && { n, of };
}

/** What asks again what was missed comes below its list. Elsewhere it would stand before the result, and say the same. */
function takeAgain(asks: HTMLElement | null): void {
  asks?.append(document.querySelector(".again") ?? "");
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
  readonly rows: readonly Row[];
}

/** The objectives in words, each with how far it is shown. */
const Objectives = ({ stages, bank, rows }: ObjectivesProps) => (
  <ul class="plain columns">
    {rows.map((row) => (
      <li key={row.objective}>
        <Sign row={row} />
        <div>
          <b>{stages[row.stage]}</b>
          <p>{bank.objectives[row.objective]}</p>
        </div>
      </li>
    ))}
  </ul>
);
