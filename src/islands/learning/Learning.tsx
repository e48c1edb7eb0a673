import { useStore } from "@nanostores/preact";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import type { Summary } from "#core/record/state.ts";
import {
  checkCode,
  type LearnedModule,
  learned,
  type Tried,
  triedUntil,
} from "#core/review/learning.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { MET, type Row, STAGES, type Stage } from "#core/review/states.ts";
import { isTried } from "#core/review/tried.ts";
import { midnight } from "#core/time/instant.ts";
import { House } from "#islands/shared/House.tsx";
import { NameField } from "#islands/shared/NameField.tsx";
import { Sign } from "#islands/shared/Stone.tsx";
import { colon, sentences } from "#islands/shared/sentences.ts";
import { dateTag } from "#islands/site/address.ts";
import { dateOf } from "#islands/site/dates.ts";
import { currentProfile } from "#stores/profiles.ts";
import { $record } from "#stores/record.ts";
import { $today } from "#stores/today.ts";
import { Compare } from "./Compare.tsx";
import type { LearningProps } from "./types.ts";

/** A page to print: what was shown and since when. The name is asked for here and kept nowhere. */
export function Learning(props: LearningProps) {
  const { t, index, version } = props;
  const record = useStore($record);
  const [name, setName] = useState(() => currentProfile().name ?? "");
  const [unit, setUnit] = useState(props.unit);
  const today = useStore($today);
  /** The day that was asked for; else it is today. */
  const [asked, setDate] = useState<string>();
  const date = asked ?? today;
  const end = endOf(date);
  const modules = learned(record, index, end);
  const log = triedUntil(record, end);
  const [withTried, setWithTried] = useState(false);
  const course = document.documentElement.dataset["course"] ?? "";
  const code = checkCode({ course, version, name, date, modules });
  return (
    <>
      <form class="panel screen" onSubmit={(event) => event.preventDefault()}>
        <div class="pair">
          <NameField label={t.name} value={name} onName={setName} />
          <NameField label={t.unitTo} value={unit} of="organization" onName={setUnit} />
        </div>
        <p class="small">{t.nameHint}</p>
        <p class="field">
          <label>
            {t.asOf}
            <input
              type="date"
              required
              value={date}
              onInput={({ currentTarget }) => {
                if (endOf(currentTarget.value) > 0) setDate(currentTarget.value);
              }}
            />
          </label>
          <span class="small">{dateOf(end)}</span>
        </p>
        {log.length > 0 && (
          <p>
            <label class="box">
              <input
                type="checkbox"
                checked={withTried}
                onChange={({ currentTarget }) => setWithTried(currentTarget.checked)}
              />
              <span>{t.withTried}</span>
            </label>
            <span class="small">{t.triedHint}</span>
          </p>
        )}
        <p>
          <button type="button" class="go" onClick={() => print()}>
            {t.print}
          </button>
        </p>
      </form>
      <Compare t={t} code={code} />
      <h2 class="screen preview">{t.preview}</h2>
      <Sheet
        {...props}
        unit={unit}
        name={name}
        date={date}
        code={code}
        learned={modules}
        rows={stones(record, index, modules, end)}
        tried={withTried ? log : []}
      />
      <p class="screen">
        <button type="button" class="quiet" onClick={() => print()}>
          {t.print}
        </button>
      </p>
    </>
  );
}

/** The last moment of a local date, `YYYY-MM-DD`, in ms; NaN if it is none. */
function endOf(date: string): number {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split("-").map(Number);
  return midnight(new Date(year, month - 1, day).getTime(), 1) - 1;
}

interface SheetProps extends LearningProps {
  readonly name: string;
  readonly date: string;
  readonly code: string;
  readonly learned: readonly LearnedModule[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** What goes onto the paper from the practice log. */
  readonly tried: readonly Tried[];
}

function Sheet(props: SheetProps) {
  const { t, states, course, unit, plots, name, date, learned: all, rows, rules } = props;
  const objectives = all.flatMap((module) => module.objectives);
  const stood = [...rows.values()].flat();
  const countOf = (stage: Stage) => stood.filter((row) => row.stage === stage).length;
  const some = all
    .map(({ module, objectives: of }) => ({
      module,
      objectives: of.filter(({ state }) => state !== "notYet"),
    }))
    .filter((module) => module.objectives.length > 0);
  const none = all.filter(({ objectives: of }) => of.every(({ state }) => state === "notYet"));
  return (
    <section class="sheet">
      <p class="small of-course">{course}</p>
      <h2>{t.title}</h2>
      <p>{t.selfReported}</p>
      <dl>
        <Line term={t.nameIs} text={<bdi>{name || "　"}</bdi>} />
        <Line term={t.unit} text={unit || "　"} />
        <Line term={t.dateIs} text={dateOf(endOf(date))} />
      </dl>
      <div class="stand">
        <div>
          <House plots={plots} rows={rows} />
          <p class="small screen">{t.house}</p>
        </div>
        <div>
          <p class="in-all">
            {t.sum}
            {colon()}
            <b>
              {fill(t.sumOf, {
                n: objectives.filter(({ state }) => state !== "notYet").length,
                of: objectives.length,
              })}
            </b>
          </p>
          <h3>{t.stages}</h3>
          <ul class="plain">
            {STAGES.filter((stage) => countOf(stage) > 0).map((stage) => (
              <li key={stage}>
                <Sign row={{ objective: "", stage, wear: 0 }} /> {states[stage]}{" "}
                <b>{countOf(stage)}</b>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <ul class="plain small screen">
        {rules.map(([stage, rule]) => (
          <li key={stage}>
            <b>{stage}</b>
            {colon()}
            {rule}
          </li>
        ))}
        {objectives.some(({ used, held }) => used !== undefined && held === undefined) && (
          <li>{t.usedFirst}</li>
        )}
      </ul>
      <TriedAtWork {...props} />
      {some.length > 0 && <h3>{t.objectives}</h3>}
      {some.length === 0 ? (
        <>
          <p>{t.none}</p>
          <div class="closing">
            <Closing {...props} />
          </div>
        </>
      ) : (
        <Table {...props} of={some} none={none} />
      )}
    </section>
  );
}

/** What confirms the record. */
const Closing = ({ t, rules, code, version }: SheetProps) => (
  <>
    {/* On paper it stands beside what confirms the record. */}
    <p class="small rule">{sentences(...rules.map(([stage, rule]) => stage + colon() + rule))}</p>
    <p>
      {t.code}
      {colon()}
      <b class="code">{code}</b>{" "}
      <span class="small">
        {t.version}
        {colon()}
        {version}
      </span>
      <br />
      <span class="small">{t.codeHint}</span>
    </p>
    <div class="sign">
      <p>{t.signLearner}</p>
      <p>{t.signName}</p>
      <p class="stamp">{t.stamp}</p>
    </div>
    <p class="small">{t.signHint}</p>
  </>
);

/** What the practice log says, if the learner wants it on the paper. */
const TriedAtWork = ({ t, tried }: Pick<SheetProps, "t" | "tried">) =>
  tried.length === 0 ? null : (
    <section>
      <h3>{t.tried}</h3>
      <ul class="plain tried">
        <li class="small heads" aria-hidden="true">
          <span>{t.triedDay}</span>
          <span>{t.triedWhat}</span>
          <span>{t.triedChange}</span>
        </li>
        {tried.map(({ at, tried: what, changed }) => (
          <li key={at}>
            <time>{tableDate(at)}</time>
            <span>{what}</span>
            <span data-label={t.triedChange}>
              {changed || <span class="small">{t.noChange}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

/** The building as it stood on that day: a stone for each module, with its objectives. It is told in words below. */
const stones = (
  summary: Summary,
  index: ItemIndex,
  all: readonly LearnedModule[],
  end: number,
): ReadonlyMap<string, readonly Row[]> =>
  new Map(
    all.map(({ module, objectives }) => [
      module,
      objectives.map(({ objective, state }) => {
        const items = index[module]?.[objective] ?? [];
        const tried = state === "notYet" && isTried(summary, items, end);
        return { objective, stage: tried ? "tried" : state, wear: 0 };
      }),
    ]),
  );

interface TableProps extends SheetProps {
  /** Modules with an objective that is met. */
  readonly of: readonly LearnedModule[];
  /** Those without. */
  readonly none: readonly LearnedModule[];
}

/** On a phone it shows how many are met of each module, until somebody wants to see them all. */
function Table({ of, ...props }: TableProps) {
  const { t, states } = props;
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <p class="phone">
        <button
          type="button"
          class="quiet"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t.fold : t.unfold}
        </button>
      </p>
      <table class={`figures stack learned${isWhole ? "" : " brief"}`}>
        <thead>
          <tr>
            <th scope="col">{t.objective}</th>
            {MET.map((stage) => (
              <th key={stage} scope="col">
                {states[stage]}
              </th>
            ))}
          </tr>
        </thead>
        {of.map((module, at) => (
          <Module key={module.module} {...props} of={module} isLast={at === of.length - 1} />
        ))}
      </table>
    </>
  );
}

const Line = ({ term, text }: { term: string; text: ComponentChildren }) => (
  <div>
    <dt>{term}</dt>
    <dd>{text}</dd>
  </div>
);

interface ModuleProps extends Omit<TableProps, "of"> {
  readonly of: LearnedModule;
  readonly isLast: boolean;
}

/**
 * A module's lines, which paper does not part. On a phone each day has its own head. What confirms the record is the last row of the last module's: so it stands on
 * the sheet of the last lines, below heads that each sheet has once.
 */
function Module({ of, none, isLast, ...props }: ModuleProps) {
  const { t, states, modules, learned: all } = props;
  const words = modules[of.module];
  const has = all.find(({ module }) => module === of.module)?.objectives.length ?? 0;
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={MET.length + 1}>
          {words?.title}{" "}
          <span class="small phone">{fill(t.metOf, { n: of.objectives.length, of: has })}</span>
        </th>
      </tr>
      {of.objectives.map((each) => (
        <tr key={each.objective} class="one">
          <th scope="row">{words?.objectives[each.objective]}</th>
          {MET.map((stage) => (
            <td key={stage} class="since" data-label={states[stage]}>
              {dayOf(each[stage])}
            </td>
          ))}
        </tr>
      ))}
      {isLast && none.length > 0 && (
        <tr class="screen">
          <th scope="row" colSpan={4}>
            {count(t.noneIn, none.length, {
              objectives: none.flatMap(({ objectives }) => objectives).length,
              modules: none
                .map(({ module }) => modules[module]?.title ?? module)
                .join(props.between),
            })}
          </th>
        </tr>
      )}
      {isLast && (
        <tr>
          <td class="closing" colSpan={4}>
            <Closing {...props} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Where there is little room: English names of months are cut short. Not in site/dates.ts, which every lesson loads. */
const tableDate = (at: number): string =>
  new Date(at).toLocaleDateString(dateTag(), { dateStyle: "medium" });

const dayOf = (at: number | undefined) =>
  at === undefined ? <span class="not-yet">–</span> : tableDate(at);
