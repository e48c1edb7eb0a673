import type { ComponentChildren } from "preact";
import { TOP } from "#core/assess/instrument.ts";
import { NOTABLE_CHANGE } from "#core/assess/score.ts";
import { count, fill } from "#core/i18n/fill.ts";
import { byGap, byHeight, byRise, type Pair } from "#core/pictures/dumbbell.ts";
import { PROMISED } from "#core/review/calibration.ts";
import { objectivesOf } from "#core/rollup/course.ts";
import type { ItemReport } from "#core/rollup/report.ts";
import { objectiveRow, PEOPLE_ROW, ROLES_ROW } from "#core/rollup/rows.ts";
import type { Group } from "#core/rollup/suppress.ts";
import { oneDecimal } from "#islands/shared/Dumbbells.tsx";
import { Figure } from "#islands/shared/Figure.tsx";
import { colon, joined, sentences } from "#islands/shared/sentences.ts";
import { plainDay } from "#islands/site/dates.ts";
import { type Bar, drawBars, Shade } from "./Bars.tsx";
import { Changed } from "./Changed.tsx";
import { beliefsOf, levelOf, namesOf } from "./names.ts";
import { PairsFigure, tenths } from "./Pairs.tsx";
import { Table } from "./Table.tsx";
import type { ReportProps as Props } from "./types.ts";
import { WrongAnswers } from "./WrongAnswers.tsx";

/** What to talk about first, then the pictures, each with its table folded beneath, and last what is looked up. */
export function Figures(props: Props) {
  return (
    <>
      {/* The hatching of what was tried, once more: `Patterns` has it in a file that lessons load, and would make theirs heavier by
          being shared. It has to show, or it lends nothing. */}
      <svg class="lent" width="0" height="0" aria-hidden="true">
        <pattern
          id="hatch"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="hatch" d="M3 0V7" />
        </pattern>
      </svg>
      <div id="next">
        <WrongAnswers {...props} />
      </div>
      <div class="screen">
        <Changed {...props} />
      </div>
      <div id="objectives">
        <Objectives {...props} />
      </div>
      <div id="took-part">
        <TookPart {...props} />
      </div>
      <div id="before">
        <BeforeAfter {...props} />
      </div>
      <div class="screen">
        <div id="sure">
          <Sure {...props} />
        </div>
        <div id="person">
          <Views {...props} instrument="person" />
        </div>
        <div id="unit">
          <Views {...props} instrument="unit" />
        </div>
        <div id="words">
          <OwnWords {...props} />
        </div>
        <div id="items">
          <Items {...props} />
        </div>
        <details>
          <summary>{props.t.how}</summary>
          {props.t.howText.split("|").map((text) => (
            <p key={text}>{text}</p>
          ))}
        </details>
      </div>
    </>
  );
}

/** The parts of the page by what they are about: what was found follows it in their headings. */
export const partsOf = ({ t, before }: Props) => [
  { id: "next", title: t.next },
  ...(before ? [{ id: "changed", title: fill(t.changed, { date: plainDay(before.date) }) }] : []),
  { id: "objectives", title: t.objectivesTitle },
  { id: "took-part", title: t.csvTookPart },
  { id: "before", title: t.csvBefore },
  { id: "sure", title: t.sureTitle },
  { id: "person", title: t.selfTitle },
  { id: "unit", title: t.unitTitle },
  { id: "words", title: t.words },
  { id: "items", title: t.items },
  { id: "save", title: t.save },
];

/** A heading: what was found, and above it in small what it is about; on paper both in one line. */
const headed = (title: string, finding: string) => (
  <>
    <span class="topic">{title}</span>
    <span class="colon">{colon()}</span>
    <span class="found">{finding}</span>
  </>
);

/** What one can do, as it stands by itself: at other places it goes on after “can”. */
const alone = (objective: string): string =>
  objective.charAt(0).toLocaleUpperCase(document.documentElement.lang) + objective.slice(1);

const sum = (groups: readonly Group[]): number =>
  groups.reduce((all, { people }) => all + people, 0);

function TookPart(props: Props) {
  const { t, report } = props;
  const names = namesOf(props);
  const groups = report.rows.get(PEOPLE_ROW)?.groups ?? [];
  const roles = [...new Map(groups.map(({ of: [of = []] }) => [of.join(), of])).values()];
  const rows = roles
    .map((of) => {
      const own = groups.filter(({ of: [other = []] }) => other.join() === of.join());
      const shown = own.filter(
        ({ of: [, outcomes = []] }) => outcomes.length === 1 && outcomes[0] === "shown",
      );
      return {
        of,
        own,
        people: sum(own),
        share: shown.length > 0 ? sum(shown) / Math.max(1, sum(own)) : undefined,
      };
    })
    .filter(({ people }) => people > 0);
  const known = rows.filter(
    (row): row is typeof row & { share: number } => row.share !== undefined,
  );
  const [highest, lowest] = [...known]
    .sort((a, b) => b.share - a.share)
    .filter((_, at, all) => at === 0 || at === all.length - 1);
  const finding =
    highest && lowest && highest.share - lowest.share >= FAR
      ? fill(t.uneven, { role: names.roles(lowest.of) })
      : known.length > 1
        ? t.even
        : fill(t.tookPart, { n: report.people });
  const bars = rows.map(
    ({ of, own }): Bar => ({
      id: of.join(),
      name: names.roles(of),
      parts: own.map(({ of: [, outcomes = []], people }) => ({
        name: names.outcomes(outcomes),
        level: { nothing: 0, tried: 1, shown: 3 }[outcomes[0] ?? ""] ?? 0,
        people,
      })),
    }),
  );
  // Roles that can be told apart only without how far their people have come.
  const alone = (report.rows.get(ROLES_ROW)?.groups ?? [])
    .filter(
      ({ of: [of = []], people }) => people > 0 && !rows.some((row) => row.of.join() === of.join()),
    )
    .map(
      ({ of: [of = []], people }): Bar => ({
        id: of.join(),
        name: names.roles(of),
        parts: [{ name: t.everybody, level: 0, people }],
      }),
    );
  return (
    <BarsFigure
      {...props}
      finding={headed(t.csvTookPart, finding)}
      text={t.tookPartText}
      bars={bars}
      head={t.role}
      rows={[...bars, ...alone]}
    />
  );
}

/** How far apart shares of roles must be to be called uneven; no source gives the number. */
const FAR = 0.2;

interface BarsProps extends Props {
  readonly finding: ComponentChildren;
  readonly text: string;
  readonly bars: readonly Bar[];
  readonly rows: readonly Bar[];
  readonly head: string;
}

const toldOf = (t: Props["t"], { name, parts }: Bar): string =>
  fill(t.toldRow, { name, parts: joined(parts.map((one) => `${one.name} ${one.people}`)) });

/** The shades that the bars have, and what they stand for. */
const Key = ({ bars }: Pick<BarsProps, "bars">) => {
  /** The name of each shade. Of joined stages that have one with a single stage, the joined name holds for both. */
  const parts = new Map<number, string>();
  for (const { name, level, people } of bars.flatMap((bar) => bar.parts)) {
    if (people > 0 && name.length > (parts.get(level) ?? "").length) parts.set(level, name);
  }
  return parts.size < 2 ? null : (
    <span class="shades" aria-hidden="true">
      {[...parts]
        .sort(([a], [b]) => Number(a === 0) - Number(b === 0) || a - b)
        .map(([level, name]) => (
          <span key={level}>
            <svg width="20" height="12" aria-hidden="true">
              <Shade level={level} box={{ width: 20, height: 12 }} />
            </svg>{" "}
            {name}
          </span>
        ))}
    </span>
  );
};

/** The shade of bars that have but one. */
const EVEN = 2;

/** Where all have come equally far, as far as can be told, a shade would say nothing. */
const shadedOf = (bars: readonly Bar[]): readonly Bar[] => {
  const parts = bars.flatMap(({ parts }) => parts).filter(({ people }) => people > 0);
  const levels = new Set(parts.map(({ level }) => level));
  return levels.size > 1
    ? bars
    : bars.map((bar) => ({ ...bar, parts: bar.parts.map((part) => ({ ...part, level: EVEN })) }));
};

/** Those who have not begun stand at its end: so bars can be compared by those who have. */
const beginning = (bar: Bar): Bar => ({
  ...bar,
  parts: [...bar.parts].sort((a, b) => Number(a.level === 0) - Number(b.level === 0)),
});

const BarsFigure = ({ t, finding, text, bars, rows, head }: BarsProps) => (
  <Figure
    finding={finding}
    level={3}
    text={
      <>
        {text}
        <Key bars={bars} />
      </>
    }
    told={sentences(...bars.map((bar) => toldOf(t, bar)))}
    draw={(canvas) => drawBars(shadedOf(bars.map(beginning)), canvas)}
    asTable={t.table}
    isWhole
  >
    <Table
      heads={[head, t.groups]}
      rows={rows.map(({ name, parts }) => [
        name,
        joined(parts.map((one) => `${one.name} ${one.people}`)),
      ])}
    />
  </Figure>
);

/** How many objectives are drawn, those that most people have tried and not met; the table has all. */
const DRAWN = 5;

/** So many that share the highest number are named where the finding stands without the drawing. */
const NAMED = 2;

/** How far people are with each objective; drawn are those that most have tried and not met. */
export function objectivesIn(props: Props) {
  const { report, data } = props;
  const names = namesOf(props);
  const all = objectivesOf(data.course.index).map(({ module, objective }) => {
    const groups = report.rows.get(objectiveRow(module, objective))?.groups ?? [];
    const name = alone(data.modules[module]?.objectives[objective] ?? objective);
    const reached = groups.filter(
      ({ of: [stages = []] }) => stages[0] !== "notYet" && stages[0] !== "tried",
    );
    const tried = groups.filter(({ of: [stages = []] }) => stages[0] === "tried");
    return {
      isBegun: sum(reached) + sum(tried) > 0,
      behind: sum(tried),
      reached: sum(reached),
      bar: {
        id: `${module}/${objective}`,
        name,
        parts: groups.map(({ of: [stages = []], people }) => ({
          name: names.stages(stages),
          level: levelOf(stages),
          people,
        })),
      },
    };
  });
  const begun = all.filter(({ isBegun }) => isBegun).map((one, at) => ({ ...one, at }));
  const drawn = begun.sort((a, b) => b.behind - a.behind || a.at - b.at).slice(0, DRAWN);
  const people = drawn[0]?.behind ?? 0;
  const most = begun.filter(({ behind }) => behind === people);
  const { t } = props;
  const finding =
    most.length === 0 || people === 0
      ? t.objectivesNone
      : fill(most.length > 1 ? t.objectivesAlike : t.objectives, {
          n: most.length,
          people,
          of: report.people,
        });
  // The drawing begins with them.
  const named = people > 0 && most.length <= NAMED ? most.map(({ bar }) => bar.name) : [];
  return { all, drawn, finding, named };
}

function Objectives(props: Props) {
  const { t } = props;
  const { all, drawn, finding } = objectivesIn(props);
  return (
    <BarsFigure
      {...props}
      finding={headed(t.objectivesTitle, finding)}
      text={fill(t.objectivesText, { n: drawn.length })}
      bars={drawn.map(({ bar }) => bar)}
      head={t.objective}
      rows={all.map(({ bar }) => bar)}
    />
  );
}

function BeforeAfter({ t, report, data }: Props) {
  const OTHERS = "others";
  if (report.before.length === 0) {
    return (
      <>
        <h3>{t.csvBefore}</h3>
        <p>{t.beforeNone}</p>
      </>
    );
  }
  const pairs = byRise(
    report.before.map(({ module = OTHERS, was, is }) => ({
      id: module,
      from: tenths(was),
      to: tenths(is),
    })),
  );
  const names = {
    [OTHERS]: t.otherModules,
    ...Object.fromEntries(Object.entries(data.modules).map(([slug, { title }]) => [slug, title])),
  };
  const up = pairs.filter(({ from, to }) => to > from).length;
  return (
    <PairsFigure
      t={t}
      finding={headed(
        t.csvBefore,
        up === pairs.length
          ? count(t.beforeAll, up)
          : fill(t.beforeSome, { n: up, of: pairs.length }),
      )}
      text={t.beforeText}
      pairs={pairs}
      names={names}
      heads={[t.module, t.beforeReading, t.afterReading]}
      gap={t.change}
      top={10}
    />
  );
}

/** What most of those who were wrong believe, and how many they are. */
function believed(
  { t, data }: Props,
  at: number,
  { options, people }: ItemReport["chosen"][number],
  of: number,
): string {
  const item = data.course.items[at];
  const beliefs = item ? beliefsOf(data, item, options) : [];
  return beliefs.length === 0
    ? "–"
    : fill(t.believed, { belief: beliefs.join(" / "), n: people, of });
}

function Items(props: Props) {
  const { t, report, data } = props;
  return (
    <section>
      <h3>{t.items}</h3>
      <p class="small">{t.itemsText}</p>
      <details>
        <summary>{t.itemsShow}</summary>
        <Table
          heads={[t.question, t.rightOf, t.discrimination, t.mostBelieve]}
          rows={report.items.map(({ item, right, of, discrimination, chosen: [most] }, at) => [
            data.items[item]?.stem ?? item,
            right === undefined ? t.notApart : fill(t.nOf, { n: right, of }),
            discrimination === undefined ? "–" : discrimination.toFixed(2).replace("-", "−"),
            most ? believed(props, at, most, of) : "–",
          ])}
        />
      </details>
    </section>
  );
}

function Sure({ t, words, report }: Props) {
  const pairs = report.sure.flatMap(({ confidence, share }): Pair[] =>
    share === undefined
      ? []
      : [{ id: confidence, from: tenths(PROMISED[confidence]), to: tenths(share) }],
  );
  if (pairs.length === 0) {
    return (
      <>
        <h3>{t.sureTitle}</h3>
        <p>{t.sureNone}</p>
      </>
    );
  }
  const sure = report.sure.find(({ confidence }) => confidence === "sure")?.share;
  return (
    <PairsFigure
      t={t}
      finding={
        sure === undefined
          ? t.sureTitle
          : headed(t.sureTitle, fill(t.sureFinding, { n: tenths(sure) }))
      }
      text={t.sureText}
      pairs={pairs}
      names={words.quiz}
      heads={[t.said, t.promised, t.wasRight]}
      gap={t.difference}
      notable={1}
      top={10}
    />
  );
}

/** Areas in the order in which they are drawn, and what they show; undefined where too few answered. */
export function viewsIn({ t, data, report }: Props, instrument: "person" | "unit") {
  const views = report.views[instrument];
  const names = data.areas[instrument];
  const [first] = views;
  if (!first) return undefined;
  const isTwo = first.sides.length > 1;
  const pairs = views.map(
    ({ area, sides: [one, other] }): Pair => ({
      id: area,
      from: isTwo ? one?.score : undefined,
      to: isTwo ? other?.score : one?.score,
    }),
  );
  const sorted = isTwo ? byGap(pairs) : byHeight(pairs);
  const last = [...sorted].filter(({ to }) => to !== undefined).pop();
  const [widest] = sorted;
  const [high = 0, low = 0] = [widest?.to, last?.to];
  const isAlike = !isTwo && high - low < NOTABLE_CHANGE;
  const finding = isTwo
    ? fill(t.viewsApart, {
        area: names[widest?.id ?? ""] ?? "",
        one: oneDecimal(widest?.from ?? 0),
        other: oneDecimal(widest?.to ?? 0),
      })
    : isAlike
      ? fill(t.viewsClose, { low: oneDecimal(low), high: oneDecimal(high) })
      : fill(t.viewsLowest, { area: names[last?.id ?? ""] ?? "" });
  return { first, sorted, isAlike, finding };
}

function Views(props: Props & { readonly instrument: "person" | "unit" }) {
  const { t, data, report, instrument } = props;
  const { sides: sideName } = namesOf(props);
  const views = report.views[instrument];
  const names = data.areas[instrument];
  const title = instrument === "person" ? t.selfTitle : t.unitTitle;
  const found = viewsIn(props, instrument);
  if (!found) {
    return (
      <section>
        <h3>{title}</h3>
        <p>{t.viewsNone}</p>
      </section>
    );
  }
  const { first, sorted, isAlike, finding } = found;
  const cell = (score: number | undefined) => (score === undefined ? "–" : oneDecimal(score));
  const [low, high] = data.ends[instrument];
  const people = joined(
    first.sides.map(({ roles, people }) => fill(t.sideOf, { side: sideName(roles), n: people })),
  );
  const table = {
    heads: [
      t.area,
      ...first.sides.map(({ roles, people }) =>
        fill(t.sideOf, { side: sideName(roles), n: people }),
      ),
      t.alpha,
      t.alphaOf,
    ],
    rows: views.map(({ area, sides, alpha, n }) => [
      names[area] ?? area,
      ...sides.map(({ score }) => cell(score)),
      alpha === undefined ? "–" : alpha.toFixed(2).replace("-", "−"),
      n ?? t.nearlyAll,
    ]),
  };
  // Marks in one column would only say again that they are alike.
  if (isAlike) {
    return (
      <section>
        <h3>{headed(title, finding)}</h3>
        <p class="small">{fill(t.ends, { low, high, people })}</p>
        <details>
          <summary>{t.table}</summary>
          <Table {...table} />
        </details>
      </section>
    );
  }
  return (
    <PairsFigure
      t={t}
      finding={headed(title, finding)}
      text={fill(t.means, { people })}
      pairs={sorted}
      names={names}
      heads={[t.area, sideName(first.sides[0]?.roles ?? []), sideName(first.sides[1]?.roles ?? [])]}
      top={TOP}
      ends={[low, high]}
      isSide
      rows={table}
    />
  );
}

function OwnWords({ t, report, data }: Props) {
  return (
    <section>
      <h3>{t.words}</h3>
      <p class="small">{report.words.length > 0 ? t.wordsText : t.wordsNone}</p>
      {report.words.map(({ module, of }) => (
        <details key={module ?? ""}>
          <summary>
            {fill(t.wordsOf, {
              module:
                module === undefined ? t.otherModules : (data.modules[module]?.title ?? module),
              n: of.length,
            })}
          </summary>
          <ul>
            {of.map(({ tried, changed }, at) => (
              <li key={at}>
                {tried}
                {changed && ` → ${changed}`}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
