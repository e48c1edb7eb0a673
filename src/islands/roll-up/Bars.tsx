import { linear } from "#core/pictures/scale.ts";
import { textWidth, wrap } from "#core/pictures/wrap.ts";
import type { Canvas, Drawing } from "#islands/shared/Figure.tsx";

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly Part[];
}

interface Part {
  /** What it stands for. Where stages are joined, the least far one gives the shade. */
  readonly name: string;
  readonly level: number;
  readonly people: number;
}

/** The stage that is hatched, as on the drawing of the course. */
const TRIED = 1;

interface ShadeProps {
  readonly level: number;
  readonly box: Readonly<Record<"width" | "height", number>> &
    Readonly<Partial<Record<"x" | "y", number>>>;
}

/** A part's ground, and over it the hatching of what was tried, which the page lends. */
export const Shade = ({ level, box }: ShadeProps) => (
  <>
    <rect class={`cell stage-${level}`} {...box} />
    {level === TRIED && <rect fill="url(#hatch)" {...box} />}
  </>
);

const SIZE = 14;
const LINE = 18;

/** A bar for each row, as long as there are people, in parts with their numbers; shades grow with the stage. */
export function drawBars(bars: readonly Bar[], { width, isWide }: Canvas): Drawing {
  const left = isWide ? 288 : 0;
  const named = bars.map(({ name }) => wrap(name, (isWide ? left - 24 : width) / SIZE));
  /** On a phone a name stands above its bar, and the row is as high as it needs. */
  const heights = named.map(({ length: lines }) =>
    isWide ? Math.max(36, lines * LINE + 8) : 43 + lines * LINE,
  );
  const tops = heights.map((_, at) => total(heights.slice(0, at)));
  const most = Math.max(1, ...bars.map(({ parts }) => peopleIn(parts)));
  const x = linear([0, most], [left, width - 1]);
  return {
    height: total(heights),
    marks: (
      <>
        {bars.map(({ id, parts }, at) => {
          const own = named[at] ?? [];
          const from = tops[at] ?? 0;
          const top = from + (isWide ? ((heights[at] ?? 0) - 24) / 2 : 9 + own.length * LINE);
          let before = 0;
          return (
            <g key={id}>
              {own.map((line, nth) => (
                <text
                  key={line}
                  x="0"
                  y={
                    isWide
                      ? top + 17 + (nth - (own.length - 1) / 2) * LINE
                      : top - 7 - (own.length - 1 - nth) * LINE
                  }
                >
                  {line}
                </text>
              ))}
              {parts.map(({ name: of, level, people }) => {
                const start = x(before);
                before += people;
                const to = x(before);
                const fits = to - start > textWidth(String(people)) * SIZE + 4;
                return people === 0 ? null : (
                  <g key={of}>
                    <Shade
                      level={level}
                      box={{ x: start, y: top, width: to - start, height: 24 }}
                    />
                    {fits && (
                      <text
                        class={`strong-one on-${level}${level === TRIED ? " over" : ""}`}
                        x={(start + to) / 2}
                        y={top + 17}
                        text-anchor="middle"
                      >
                        {people}
                      </text>
                    )}
                  </g>
                );
              })}
            </g>
          );
        })}
      </>
    ),
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const peopleIn = (parts: readonly Part[]): number => total(parts.map(({ people }) => people));
