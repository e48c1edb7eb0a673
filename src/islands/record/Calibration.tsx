import { count, fill } from "#core/i18n/fill.ts";
import { stairs } from "#core/pictures/stairs.ts";
import type { Summary } from "#core/record/state.ts";
import {
  calibration,
  calibrationFinding,
  FEW_ANSWERS,
  PROMISED,
  type Calibration as Row,
} from "#core/review/calibration.ts";
import { AxisUp } from "#islands/shared/Axis.tsx";
import { type Canvas, type Drawing, Figure } from "#islands/shared/Figure.tsx";
import { sentences, space } from "#islands/shared/sentences.ts";
import { homeHref } from "#islands/site/address.ts";
import type { RecordProps } from "./types.ts";

const ID = "calibration";

/** How often each word of confidence was right, as a bar with a mark at what the word promises. */
export function Calibration({ t, quiz, record }: RecordProps & { record: Summary }) {
  const rows = calibration(record);
  const answers = rows.reduce((sum, row) => sum + row.answers, 0);
  if (answers === 0) {
    return (
      <section>
        <h2 id={ID}>{t.calibration}</h2>
        <p>{t.calibrationNone}</p>
      </section>
    );
  }
  const sure = rows.find(({ confidence }) => confidence === "sure");
  const misled = sure ? sure.answers - sure.right : 0;
  const rowIn = ({ confidence, answers: n, right }: Row) =>
    fill(t.calibrationRow, { feeling: quiz[confidence], n, right });
  const finding = findingOf(t, quiz, rows);
  return (
    <section>
      <Figure
        finding={t.calibration}
        lead={
          <>
            <p>
              <b>{finding}</b>
            </p>
            {misled > 0 && (
              <p>
                {count(t.calibrationSure, misled)}
                {space()}
                <a class="screen" href={`${homeHref()}review/`}>
                  {t.reviewNow}
                </a>
              </p>
            )}
          </>
        }
        level={2}
        id={ID}
        text={
          <>
            {sentences(count(t.calibrationAnswers, answers), t.calibrationText)}
            <Key names={t.calibrationKey.split("|")} />
          </>
        }
        told={sentences(...rows.map(rowIn))}
        draw={(canvas) => drawStairs(t, quiz, rows, canvas)}
        asTable={t.asTable}
        isWhole
      >
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t.feeling}</th>
              <th scope="col">{t.times}</th>
              <th scope="col">{t.rightShare}</th>
              <th scope="col">{t.promised}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ confidence, answers: n, right }) => (
              <tr key={confidence}>
                <th scope="row">{quiz[confidence]}</th>
                <td>{n}</td>
                <td>{right}</td>
                <td>{percent(PROMISED[confidence])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Figure>
    </section>
  );
}

/** What the bars, the line and the hatching stand for, in this order. */
const Key = ({ names: [right, promised, short] }: { readonly names: readonly string[] }) => (
  <span class="shades" aria-hidden="true">
    <span>
      <svg width="20" height="12" aria-hidden="true">
        <rect class="kept" width="20" height="12" />
      </svg>{" "}
      {right}
    </span>
    <span>
      <svg width="20" height="12" aria-hidden="true">
        <path class="promise" d="M0 6H20" />
      </svg>{" "}
      {promised}
    </span>
    <span>
      <svg width="20" height="12" aria-hidden="true">
        <path class="hat" d="M0 12L12 0M8 12L20 0M0 4L4 0M16 12L20 8" />
        <rect class="short" fill="none" width="20" height="12" />
      </svg>{" "}
      {short}
    </span>
  </span>
);

function findingOf(t: RecordProps["t"], quiz: RecordProps["quiz"], rows: readonly Row[]): string {
  const finding = calibrationFinding(rows);
  if (finding.kind === "few") return t.calibrationFew;
  if (finding.kind === "fits") return t.calibrationFits;
  if (finding.kind === "alike" || finding.kind === "alike-high") {
    const shareOf = (of: Row["confidence"]) =>
      percent(share(rows.find(({ confidence }) => confidence === of)));
    const template = finding.kind === "alike" ? t.calibrationAlike : t.calibrationAlikeHigh;
    return fill(template, { guess: shareOf("guess"), sure: shareOf("sure") });
  }
  const template = finding.kind === "less" ? t.calibrationLess : t.calibrationMore;
  const row = rows.find(({ confidence }) => confidence === finding.confidence);
  return fill(template, {
    feeling: quiz[finding.confidence],
    share: row ? percent(share(row)) : "",
  });
}

const share = (row: Row | undefined): number => (row ? row.right / row.answers : 0);

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const START = 44;
const TOP = 26;
/** Room on each side of a bar. */
const GAP = 8;
/** How far a mark goes over its bar on each side. */
const OVER = 4;
const MARKS = [0, 0.5, 1];
/** The room that a number takes. */
const NUMBER = 24;

/** Where the share that a word promises stands below or above its mark; nowhere if the bar's number would stand there. */
function promisedAt(top: number | undefined, promised: number, bottom: number) {
  if (top === undefined || promised < top) {
    const isFree = top === undefined || numberAt(top, promised, bottom).isIn;
    return isFree ? { isIn: false, y: promised - 6 } : undefined;
  }
  return promised >= top + NUMBER && bottom - promised >= NUMBER
    ? { isIn: true, y: promised + NUMBER - 6 }
    : undefined;
}

/** Where a bar's number stands: in the bar and clear of its mark, or above both where the bar is too short. */
function numberAt(top: number, promised: number, bottom: number) {
  const head = promised >= top && promised < top + NUMBER ? promised : top;
  const isIn = bottom - head >= NUMBER;
  return { isIn, y: isIn ? head + NUMBER - 6 : Math.min(top, promised) - 7 };
}

function drawStairs(
  t: RecordProps["t"],
  quiz: RecordProps["quiz"],
  rows: readonly Row[],
  { width, isWide }: Canvas,
): Drawing {
  const bottom = TOP + (isWide ? 200 : 170);
  const end = isWide ? 520 : width - 1;
  const hatch = isWide ? "short-wide" : "short-narrow";
  const steps = rows.map(({ confidence, answers, right }) => ({
    share: answers > 0 ? right / answers : undefined,
    promised: PROMISED[confidence],
  }));
  const { drawn, y } = stairs(steps, [START, end], [bottom, TOP]);
  return {
    height: bottom + 42,
    marks: (
      <>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="hat" d="M3 0V6" />
        </pattern>
        <AxisUp
          ticks={MARKS.map((share) => ({ at: y(share), text: percent(share) }))}
          from={START}
          to={end}
        />
        {drawn.map(({ x, width: wide, top, promised }, at) => {
          const row = rows[at];
          if (!row) return null;
          const middle = x + wide / 2;
          const number = numberAt(top ?? bottom, promised, bottom);
          const named = promisedAt(top, promised, bottom);
          const promise = percent(PROMISED[row.confidence]);
          return (
            <g key={row.confidence}>
              {top !== undefined && (
                <>
                  <rect
                    class="kept"
                    x={x + GAP}
                    y={top}
                    width={wide - 2 * GAP}
                    height={bottom - top}
                  />
                  {top > promised && (
                    <rect
                      class="short"
                      fill={`url(#${hatch})`}
                      x={x + GAP}
                      y={promised}
                      width={wide - 2 * GAP}
                      height={top - promised}
                    />
                  )}
                </>
              )}
              <path class="promise" d={`M${x + GAP - OVER} ${promised}H${x + wide - GAP + OVER}`} />
              {named && (
                <text
                  class={named.isIn ? "on-bar" : "soft"}
                  x={middle}
                  y={named.y}
                  text-anchor="middle"
                >
                  {isWide ? fill(t.expectedShare, { share: promise }) : promise}
                </text>
              )}
              {row.answers >= FEW_ANSWERS && (
                <text
                  class={number.isIn ? "strong-one on-bar" : "strong-one"}
                  x={middle}
                  y={number.y}
                  text-anchor="middle"
                >
                  {percent(row.right / row.answers)}
                </text>
              )}
              <text x={middle} y={bottom + 18} text-anchor="middle">
                {quiz[row.confidence]}
              </text>
              <text class="soft" x={middle} y={bottom + 36} text-anchor="middle">
                {row.answers === 0
                  ? t.noAnswers
                  : fill(t.rightOf, { right: row.right, n: row.answers })}
              </text>
            </g>
          );
        })}
        <path class="base" d={`M${START} ${bottom}H${end}`} />
      </>
    ),
  };
}
