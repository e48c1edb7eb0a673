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

const SIZE = 14;
const LINE = 15;
/** A name has at most so many lines in the picture; the table has it in full. */
const MOST_LINES = 3;

/** A bar for each row, as long as there are people, in parts with their numbers; shades grow with the stage. */
export function drawBars(bars: readonly Bar[], { width, isWide }: Canvas): Drawing {
  const start = isWide ? 252 : 0;
  const named = bars.map(({ name }) => linesOf(name, (isWide ? start - 24 : width) / SIZE));
  const lines = Math.max(1, ...named.map((all) => all.length));
  const row = isWide ? Math.max(36, lines * LINE + 8) : 43 + lines * LINE;
  const most = Math.max(1, ...bars.map(({ parts }) => total(parts)));
  const x = linear([0, most], [start, width - 1]);
  return {
    height: bars.length * row,
    marks: (
      <>
        {bars.map(({ id, parts }, at) => {
          const own = named[at] ?? [];
          const top = at * row + (isWide ? (row - 24) / 2 : 9 + lines * LINE);
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
                const from = x(before);
                before += people;
                const to = x(before);
                const fits = to - from > textWidth(String(people)) * SIZE + 4;
                return people === 0 ? null : (
                  <g key={of}>
                    <rect
                      class={`cell stage-${level}`}
                      x={from}
                      y={top}
                      width={to - from}
                      height="24"
                    />
                    {fits && (
                      <text
                        class={`strong-one on-${level}`}
                        x={(from + to) / 2}
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

/** The lines of a name; what has no room ends in an ellipsis. */
function linesOf(name: string, width: number): string[] {
  const lines = wrap(name, width);
  return lines.length <= MOST_LINES
    ? lines
    : lines.slice(0, MOST_LINES).map((line, at) => (at === MOST_LINES - 1 ? `${line} …` : line));
}

const total = (parts: readonly Part[]): number =>
  parts.reduce((all, { people }) => all + people, 0);
