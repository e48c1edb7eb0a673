import { type Dumbbell, dumbbell, gapOf, type Pair } from "#core/pictures/dumbbell.ts";
import { linear, type Span } from "#core/pictures/scale.ts";
import { textWidth, wrap } from "#core/pictures/wrap.ts";
import { AxisAcross } from "./Axis.tsx";
import type { Canvas, Drawing } from "./Figure.tsx";

export interface Dumbbells {
  readonly pairs: readonly Pair[];
  /** What each pair is about, by its id. */
  readonly names: Readonly<Record<string, string>>;
  /** Those of which words beside the picture speak. */
  readonly named?: readonly string[];
  /** What the hollow and the solid marks are; none where there is one mark a row. */
  readonly from?: string;
  readonly to?: string;
  /** The hollow one is a square: it is another side, not another time. */
  readonly isSide?: boolean;
  /** The head of the column of differences, which have a sign where `to` comes after `from`; none where there is one mark a row. */
  readonly gap?: string;
  /** Differences below it count as none, and stand back. */
  readonly notable?: number;
  readonly range: Span;
  /** What its lowest and its highest value mean, written at the ends of the axis. */
  readonly ends?: readonly [low: string, high: string];
}

/** One decimal, as pages write scores. */
export const oneDecimal = (score: number): string => score.toFixed(1);

/** With its sign, a real minus. */
export const signed = (gap: number): string => {
  const size = oneDecimal(Math.abs(gap));
  return size === "0.0" ? size : `${gap > 0 ? "+" : "−"}${size}`;
};

const SIZE = 14;
/** Room at the end of a row, for differences; all pictures of a page have it, so that their scales are as wide. */
const END = 84;
const HEAD = 34;
/** Words of the legend are bold, and wider than others. */
const BOLD = SIZE * 1.2;

/** A row for each pair: a mark for each of its values, the bar between them, and numbers at the marks. */
export function drawDumbbells(of: Dumbbells, { width, isWide }: Canvas): Drawing {
  const { pairs, names, named = [], gap, range } = of;
  const start = isWide ? 252 : 32;
  const linesOf = ({ id }: Pair) => wrap(names[id] ?? "", (isWide ? start - 8 : width) / SIZE);
  const isLong = pairs.some((pair) => linesOf(pair).length > 1);
  const row = isWide ? (isLong ? 38 : 32) : 60;
  const end = width - (gap === undefined && !isWide ? 36 : END);
  // On a phone the last row is far from the first: the values stand above it as well.
  const top = (of.from === undefined ? 4 : HEAD) + (isWide ? 0 : of.ends ? 34 : 18);
  const bottom = top + pairs.length * row;
  const x = linear(range, [start, end]);
  const [low, high] = range;
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => ({
    at: x(low + at),
    // A phone has room for a number at every fifth of many.
    text: isWide || high - low <= 5 || (low + at) % 5 === 0 ? String(low + at) : "",
  }));
  return {
    // On a desk the words at its ends stand below the values.
    height: bottom + (isWide && of.ends ? 40 : 22),
    marks: (
      <>
        <AxisAcross
          ticks={ticks}
          from={top}
          to={bottom}
          // On a phone each row's name has a line of its own, and each row a level line in place of the axis.
          {...(!isWide && { stretches: [], isTwice: true })}
        />
        {of.ends?.map((word, nth) => {
          const isLow = nth === 0;
          return (
            <text
              key={word}
              class="soft"
              x={isLow ? start - 4 : end + 4}
              y={isWide ? bottom + 35 : top - 22}
              text-anchor={isLow ? "start" : "end"}
            >
              {word}
            </text>
          );
        })}
        <Legend of={of} width={width} />
        {pairs.map((pair, at) => {
          const y = top + at * row;
          // On a phone a name is close to its own row, and far from the one above.
          const line = y + (isWide ? row / 2 : 44);
          const between = gapOf(pair);
          const isNamed = named.includes(pair.id);
          return (
            <g key={pair.id}>
              <Name isNamed={isNamed} lines={linesOf(pair)} y={isWide ? line + 5 : y + 23} />
              <path class="grid" d={`M${start} ${line}H${end}`} />
              <Marks marks={dumbbell(pair, x)} pair={pair} y={line} isSide={of.isSide ?? false} />
              {gap !== undefined && (
                <text class={classOf(between, of)} x={width} y={line + 5} text-anchor="end">
                  {between === undefined
                    ? "–"
                    : of.isSide
                      ? oneDecimal(Math.abs(between))
                      : signed(between)}
                </text>
              )}
            </g>
          );
        })}
      </>
    ),
  };
}

/** A rise or a fall that stands out is so many times what counts at all. */
const STANDS_OUT = 2;

function classOf(between: number | undefined, { notable = 0, isSide }: Dumbbells) {
  if (between === undefined || Math.abs(between) < notable) return "soft";
  if (isSide) return "strong-one";
  if (Math.abs(between) < STANDS_OUT * notable) return undefined;
  return between > 0 ? "rose" : "fell";
}

/** A name in one line, or in two around the middle of its row. */
const Name = ({
  isNamed,
  lines,
  y,
}: {
  readonly isNamed: boolean;
  readonly lines: readonly string[];
  readonly y: number;
}) => (
  <>
    {lines.map((line, at) => (
      <text
        key={line}
        class={isNamed ? "strong-one" : undefined}
        x="0"
        y={y + (at - (lines.length - 1) / 2) * 15}
      >
        {line}
      </text>
    ))}
  </>
);

interface LegendProps {
  readonly of: Dumbbells;
  readonly width: number;
}

/** What each mark is, once and for all rows: in one row it stands before the other, in the next behind it. */
function Legend({ of: { from = "", to = "", isSide = false, gap }, width }: LegendProps) {
  if (from === "") return null;
  const second = 18 + textWidth(from) * BOLD + 20;
  return (
    <>
      <Hollow x={6} y={10} isSide={isSide} />
      <text class="strong-one" x={18} y="15">
        {from}
      </text>
      <circle class="solid" cx={second + 6} cy="10" r="5.5" />
      <text class="strong-one" x={second + 18} y="15">
        {to}
      </text>
      {gap !== undefined && (
        <text class="soft" x={width} y="15" text-anchor="end">
          {gap}
        </text>
      )}
    </>
  );
}

interface HollowProps {
  readonly x: number;
  readonly y: number;
  readonly isSide: boolean;
}

const Hollow = ({ x, y, isSide }: HollowProps) =>
  isSide ? (
    <rect class="hollow" x={x - 5} y={y - 5} width="10" height="10" />
  ) : (
    <circle class="hollow" cx={x} cy={y} r="5.5" />
  );

interface MarksProps {
  readonly marks: Dumbbell;
  readonly pair: Pair;
  readonly y: number;
  readonly isSide: boolean;
}

/** The bar, the hollow mark, the solid one over it, and their numbers. */
const Marks = ({ marks: { from, to }, pair, y, isSide }: MarksProps) => (
  <>
    {from && to && <path class="bar-one" d={`M${from.x} ${y}H${to.x}`} />}
    {from && <Hollow x={from.x} y={y} isSide={isSide} />}
    {to && <circle class="solid" cx={to.x} cy={y} r={from && from.x === to.x ? 3 : 5.5} />}
    <Figured mark={from} value={pair.from} y={y} />
    <Figured mark={to} value={pair.to} y={y} />
  </>
);

interface FiguredProps {
  readonly mark: Dumbbell["from"];
  readonly value: number | undefined;
  readonly y: number;
}

/** A value at its mark, on the side that is free. */
const Figured = ({ mark, value, y }: FiguredProps) =>
  mark?.number === undefined || value === undefined ? null : (
    <text
      class="over"
      x={mark.x + (mark.number === "start" ? -10 : 10)}
      y={y + 5}
      text-anchor={mark.number === "start" ? "end" : "start"}
    >
      {oneDecimal(value)}
    </text>
  );
