import { useStore } from "@nanostores/preact";
import { useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { isoDate, midnight } from "#core/review/days.ts";
import { checkCode, type Learned, type LearnedModule, learned } from "#core/review/learning.ts";
import type { ItemIndex } from "#core/review/progress.ts";
import { currentProfile } from "#stores/profiles.ts";
import { $record } from "#stores/record.ts";
import { Compare } from "./Compare.tsx";

/** What the page was built with. */
export interface LearningData {
  /** The course's title. */
  readonly course: string;
  /** The unit's name; "" for none. */
  readonly unit: string;
  readonly version: string;
  /** Titles and objectives by module. */
  readonly modules: Readonly<
    Record<
      string,
      { readonly title: string; readonly objectives: Readonly<Record<string, string>> }
    >
  >;
}

export interface LearningProps extends LearningData {
  readonly t: Strings["learning"];
  /** The states' names. */
  readonly states: Strings["home"];
  /** What the states mean. */
  readonly rule: string;
  readonly index: ItemIndex;
}

/** A page to print: what was shown and since when. The name is asked for here and kept nowhere. */
export function Learning(props: LearningProps) {
  const { t, index, version } = props;
  const record = useStore($record);
  const [name, setName] = useState(() => currentProfile().name ?? "");
  const [date, setDate] = useState(() => isoDate(Date.now()));
  const end = endOf(date);
  const modules = learned(record, index, end);
  const course = document.documentElement.dataset["course"] ?? "";
  const code = checkCode({ course, version, name, date, modules });
  return (
    <>
      <form class="panel screen" onSubmit={(event) => event.preventDefault()}>
        <p>
          <label>
            {t.name}
            <input
              type="text"
              autocomplete="name"
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </label>
        </p>
        <p>
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
        </p>
        <p class="small">{t.nameHint}</p>
        <p>
          <button type="button" class="go" onClick={() => print()}>
            {t.print}
          </button>
        </p>
      </form>
      <Sheet {...props} name={name} date={date} code={code} learned={modules} />
      <Compare t={t} code={code} />
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
}

function Sheet(props: SheetProps) {
  const { t, course, unit, version, rule, name, date, code, learned: all } = props;
  const objectives = all.flatMap((module) => module.objectives);
  const some = all
    .map(({ module, objectives: of }) => ({
      module,
      objectives: of.filter(({ state }) => state !== "notYet"),
    }))
    .filter((module) => module.objectives.length > 0);
  return (
    <section class="sheet">
      <h2>{course}</h2>
      <dl>
        {unit && <Line term={t.unit} text={unit} />}
        <Line term={t.nameIs} text={name || "　"} />
        <Line term={t.dateIs} text={dateOf(endOf(date))} />
        <Line term={t.version} text={version} />
        <Line
          term={t.sum}
          text={fill(t.sumOf, {
            n: objectives.filter(({ state }) => state !== "notYet").length,
            of: objectives.length,
          })}
        />
      </dl>
      <p>{t.selfReported}</p>
      {some.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <table class="figures stack learned">
          <thead>
            <tr>
              <th scope="col">{t.objective}</th>
              <th scope="col">{t.state}</th>
              <th scope="col">{t.shown}</th>
              <th scope="col">{t.held}</th>
            </tr>
          </thead>
          {some.map((module) => (
            <Module key={module.module} {...props} of={module} />
          ))}
        </table>
      )}
      <p class="small">{rule}</p>
      <p>
        {t.code} <b class="code">{code}</b> <span class="small">{t.codeHint}</span>
      </p>
      <div class="sign">
        <p>{t.signName}</p>
        <p>{t.signDate}</p>
        <p>{t.stamp}</p>
      </div>
      <p class="small">{t.signHint}</p>
    </section>
  );
}

const Line = ({ term, text }: { term: string; text: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{text}</dd>
  </div>
);

function Module({ t, states, modules, of }: SheetProps & { readonly of: LearnedModule }) {
  const words = modules[of.module];
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={4}>
          {words?.title}
        </th>
      </tr>
      {of.objectives.map((each) => (
        <tr key={each.objective}>
          <th scope="row">{words?.objectives[each.objective]}</th>
          <td data-label={t.state}>
            {states[each.state]}
            <Used each={each} />
          </td>
          <td data-label={t.shown}>{shortDate(each.shown)}</td>
          <td data-label={t.held}>{shortDate(each.held)}</td>
        </tr>
      ))}
    </tbody>
  );
}

const Used = ({ each: { used } }: { each: Learned }) =>
  used === undefined ? null : (
    <>
      , <time>{shortDate(used)}</time>
    </>
  );

const dateOf = (at: number): string =>
  new Date(at).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });

/** Dates of the table as the code has them, the same in every language. */
const shortDate = (at: number | undefined): string => (at === undefined ? "–" : isoDate(at));
