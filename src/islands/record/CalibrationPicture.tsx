import { fill } from "#core/i18n/fill.ts";
import type { Calibration } from "#core/review/calibration.ts";
import { sentences } from "#islands/sentences.ts";
import type { RecordProps } from "./RecordPage.tsx";

const WIDTH = 320;
const ROW = 44;
/** Leaves room at its end for a share of three digits. */
const BAR = 264;
/** Room below the rows for the axis. */
const AXIS = 16;
const MARKS = [0, 50, 100];

/** A bar for each of the three words, from 0 to 100 %. Whoever knows what they know sees the bars grow downward. */
export function CalibrationPicture({
  t,
  quiz,
  rows,
}: RecordProps & { readonly rows: readonly Calibration[] }) {
  const bottom = rows.length * ROW;
  const told = rows.map(({ confidence, answers: n, right }) =>
    fill(t.calibrationRow, { feeling: quiz[confidence], n, right }),
  );
  return (
    <svg
      class="calibration"
      viewBox={`0 0 ${WIDTH} ${bottom + AXIS}`}
      role="img"
      aria-label={sentences(...told)}
    >
      {rows.map(({ confidence, answers, right }, index) => (
        <g key={confidence} transform={`translate(0 ${index * ROW})`}>
          <text class="name" y="13">
            {told[index]}
          </text>
          <rect class="all" y="19" width={BAR} height="14" />
          <rect class={confidence} y="19" width={answers && (BAR * right) / answers} height="14" />
          {MARKS.map((mark) => (
            <path key={mark} class="axis" d={`M${(BAR * mark) / 100} 17V35`} />
          ))}
          <text class="share" x={BAR + 8} y="31">
            {answers > 0 ? `${Math.round((100 * right) / answers)} %` : "–"}
          </text>
        </g>
      ))}
      {MARKS.map((mark) => (
        <text
          key={mark}
          class="axis"
          x={(BAR * mark) / 100}
          y={bottom + 10}
          text-anchor={mark === 0 ? "start" : mark === 100 ? "end" : "middle"}
        >
          {mark} %
        </text>
      ))}
    </svg>
  );
}
