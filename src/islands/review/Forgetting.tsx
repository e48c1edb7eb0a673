import { fill } from "#core/i18n/fill.ts";
import { linear, lineThrough, type Point, spread } from "#core/pictures/scale.ts";
import { textWidth } from "#core/pictures/wrap.ts";
import { type Dot, type Forgetting, forgetting } from "#core/review/forgetting.ts";
import { RETENTION } from "#core/review/memory.ts";
import type { Schedule } from "#core/review/schedule.ts";
import { STRENGTHS, strengths } from "#core/review/strength.ts";
import { AxisAcross, AxisUp } from "#islands/shared/Axis.tsx";
import { type Canvas, type Drawing, Figure } from "#islands/shared/Figure.tsx";
import { moduleHref } from "#islands/site/address.ts";
import type { ReviewProps } from "./types.ts";

interface Props extends Pick<ReviewProps, "t" | "titles"> {
  readonly plan: Schedule;
  readonly now: number;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** What is being forgotten: each question by its days without an answer and the chance that it is still known. Folded: it is for the curious. */
export const ForgettingCurve = (props: Props) => (
  <details>
    <summary>
      <h2>{props.t.curve}</h2>
    </summary>
    <Curve {...props} />
  </details>
);

function Curve({ t, titles, plan, now }: Props) {
  const picture = forgetting(plan, now);
  return (
    <Figure
      level={3}
      text={fill(t.curveText, { ask: percent(RETENTION) })}
      told={fill(t.curveTold, { n: plan.due.length, of: plan.items.length })}
      draw={(canvas) => drawCurve(t, picture, canvas)}
      asTable={t.byModule}
    >
      <p class="small">{t.curveRule}</p>
      <table class="figures strengths">
        <thead>
          <tr>
            <th scope="col">{t.module}</th>
            {STRENGTHS.map((strength) => (
              <th key={strength} scope="col">
                {t[strength]}
              </th>
            ))}
            <th scope="col">{t.lowest}</th>
          </tr>
        </thead>
        <tbody>
          {strengths(plan).map(({ module, counts, lowest }) => (
            <tr key={module}>
              <th scope="row">
                <a href={moduleHref(module)}>{titles[module]}</a>
              </th>
              {STRENGTHS.map((strength) => (
                <td key={strength}>{counts[strength]}</td>
              ))}
              <td>{percent(lowest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

const START = 44;
/** How wide a bold letter is, for each em of a plain one. */
const LETTER = 16.5;
/** Below what the two shapes of dots mean. */
const TOP = 38;
const HEIGHT = { wide: 230, narrow: 210 };

function drawCurve(
  t: ReviewProps["t"],
  { dots, curves, days, floor }: Forgetting,
  { width, isWide }: Canvas,
): Drawing {
  // A phone has room for one curve, whose name stands below its end.
  const names = isWide ? [t.curveNew, t.curveStrong, t.curveLong] : [];
  // The widest name has room beside the lines; one of them is bold.
  const end = width - 8 - Math.max(...[...names, t.curveAsk].map(textWidth)) * LETTER;
  const bottom = TOP + (isWide ? HEIGHT.wide : HEIGHT.narrow);
  const x = linear([0, days], [START, end]);
  const y = linear([floor, 1], [bottom, TOP]);
  const limit = y(RETENTION);
  const drawn = isWide ? curves : curves.slice(0, 1);
  const ends = drawn.map(({ points }): Point => {
    const [day, chance] = points[points.length - 1] ?? [0, 1];
    return [x(day), y(chance)];
  });
  /** Names stand at the ends of their lines, the limit's with them, and not over each other. */
  const labels = isWide ? spread([...ends.map(([, at]) => at), limit], 22) : [];
  const shares = [1, RETENTION, ...(floor < RETENTION - 0.2 ? [0.5, 0] : [0.8, 0.7])].filter(
    (share) => share >= floor,
  );
  const parts = [0, 1, 2, 3, 4].filter((part) => isWide || part % 2 === 0);
  return {
    height: bottom + 40,
    marks: (
      <>
        <AxisUp
          ticks={shares.map((share) => ({ at: y(share), text: percent(share) }))}
          from={START}
          to={end}
        />
        <AxisAcross
          ticks={parts.map((part) => ({
            at: x((days * part) / 4),
            text: String((days * part) / 4),
          }))}
          from={bottom}
          to={bottom + 4}
        />
        <path class="base" d={`M${START} ${bottom}H${end}`} />
        <text class="soft" x={(START + end) / 2} y={bottom + 37} text-anchor="middle">
          {t.curveDays}
        </text>
        {drawn.map(({ stability, points }) => (
          <path
            key={stability}
            class="curve"
            d={lineThrough(points.map(([day, chance]) => [x(day), y(chance)]))}
          />
        ))}
        <path class="limit" d={`M${START} ${limit}H${end}`} />
        {names.map((name, at) => (
          <text key={name} class="soft" x={(ends[at]?.[0] ?? end) + 5} y={(labels[at] ?? 0) + 5}>
            {name}
          </text>
        ))}
        <text class="limit strong-one" x={end + 5} y={(labels[ends.length] ?? limit) + 5}>
          {t.curveAsk}
        </text>
        <Key t={t} />
        {[...dots]
          .sort((a, b) => b.count - a.count)
          .map((dot) => (
            <DotMark
              key={`${dot.days} ${dot.chance}`}
              dot={dot}
              x={x(dot.days)}
              y={y(dot.chance)}
            />
          ))}
        {!isWide && (
          <text class="soft over" x={end} y={(ends[0]?.[1] ?? limit) + 20} text-anchor="end">
            {t.curveNew}
          </text>
        )}
      </>
    ),
  };
}

/** What the two shapes are. */
const Key = ({ t }: Pick<Props, "t">) => {
  const second = START + 18 + textWidth(t.curveDue) * LETTER;
  return (
    <>
      <DotMark dot={{ isDue: true, count: 3 }} x={START + 6} y={10} />
      <text x={START + 18} y="15">
        {t.curveDue}
      </text>
      <DotMark dot={{ isDue: false, count: 3 }} x={second + 22} y={10} />
      <text x={second + 34} y="15">
        {t.curveNotDue}
      </text>
    </>
  );
};

interface DotProps {
  readonly dot: Pick<Dot, "isDue" | "count">;
  readonly x: number;
  readonly y: number;
}

/** A dot as large as the questions in it are many; a diamond where they are due. */
function DotMark({ dot, x, y }: DotProps) {
  const r = Math.min(10, 3.5 * Math.sqrt(dot.count)).toFixed(1);
  return dot.isDue ? (
    <path class="fading" d={`M${x} ${y}m0-${r}l${r} ${r}l-${r} ${r}l-${r}-${r}z`} />
  ) : (
    <circle class="solid" cx={x} cy={y} r={r} />
  );
}
