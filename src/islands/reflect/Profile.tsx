import { TOP } from "#core/assess/instrument.ts";
import type { AreaScore } from "#core/assess/score.ts";
import { fill } from "#core/i18n/fill.ts";
import type { AssessmentProps } from "./Assessment.tsx";

const WIDTH = 320;
const ROW = 40;
/** A heading above the first area of each group. */
const HEAD = 22;
/** Leaves room for two figures at its end. */
const BAR = 256;

const MARKS = [1, 2, 3, 4];

const x = (score: number): number => (BAR * score) / TOP;

/** One decimal at most, as the language of the page has it. */
export const marks = (score: number): string => score.toFixed(1);

/** The name of each group, by the area that it begins with. */
export function groupHeads({
  areas,
  words,
}: AssessmentProps["sheet"]): ReadonlyMap<string, string> {
  const firsts = areas.filter(({ group }, index) => group !== areas[index - 1]?.group);
  return new Map(firsts.map(({ id, group }) => [id, words.groups[group] ?? group]));
}

/** A stroke at each mark, a little above and below the bar. */
const GRID = MARKS.map((mark) => `M${x(mark)} 15V36`).join("");

interface Props extends AssessmentProps {
  readonly scores: readonly AreaScore[];
  /** A second row of bars: another side's view. */
  readonly other?: ReadonlyMap<string, number | undefined>;
  /** Scores of last time, marked by a stroke on the bar. */
  readonly before?: ReadonlyMap<string, number | undefined>;
  readonly title: string;
}

/** A bar for each area, from 0 to 4; the table beside it has the same figures. */
export function Profile({ t, sheet, scores, other, before, title }: Props) {
  const heads = groupHeads(sheet);
  const height = scores.length * ROW + heads.size * HEAD + 16;
  let y = 0;
  return (
    <svg
      class="profile"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={fill(t.pictureOf, { title })}
    >
      {scores.map(({ area, score }) => {
        const second = other?.get(area);
        const was = before?.get(area);
        const head = heads.get(area);
        if (head !== undefined) y += HEAD;
        const top = y;
        y += ROW;
        return (
          <g key={area} transform={`translate(0 ${top})`}>
            {head !== undefined && (
              <text class="head" y="-6">
                {head}
              </text>
            )}
            <path class="grid" d={GRID} />
            <text class="name" y="12">
              {sheet.words.areas[area]}
            </text>
            <rect class="all" y="18" width={BAR} height="14" />
            {score !== undefined && (
              <rect class="now" y="18" width={x(score)} height={other ? 7 : 14} />
            )}
            {second !== undefined && (
              <rect class="second" y="25.5" width={Math.max(0, x(second) - 0.5)} height="6" />
            )}
            {was !== undefined && <path class="was" d={`M${x(was)} 15V35`} />}
            <text class="mark" x={BAR + 6} y="29">
              {score === undefined ? "–" : marks(score)}
              {other && ` / ${second === undefined ? "–" : marks(second)}`}
            </text>
          </g>
        );
      })}
      <text class="axis" y={height - 2}>
        0
      </text>
      <text class="axis" x={BAR} y={height - 2} text-anchor="end">
        {TOP}
      </text>
    </svg>
  );
}
