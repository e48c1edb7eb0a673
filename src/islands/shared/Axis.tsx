/** A value on an axis: where it stands, and what is written there. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

interface AxisProps {
  readonly ticks: readonly Tick[];
  /** From where to where each value's line runs. */
  readonly from: number;
  readonly to: number;
}

interface AcrossProps extends AxisProps {
  /** Where the lines run, if not all the way: they leave room for words. */
  readonly stretches?: readonly (readonly [from: number, to: number])[];
  /** Whether the values stand above as well. */
  readonly isTwice?: boolean;
}

/** Values that grow to the end: upright lines with their values below. */
export const AxisAcross = ({ ticks, from, to, stretches = [[from, to]], isTwice }: AcrossProps) => (
  <>
    <path
      class="grid"
      d={ticks
        .flatMap(({ at }) => stretches.map(([from, end]) => `M${at} ${from}V${end}`))
        .join("")}
    />
    {(isTwice ? [from - 6, to + 17] : [to + 17]).flatMap((y) =>
      ticks.map(({ at, text }) => (
        <text key={`${at} ${y}`} class="soft" x={at} y={y} text-anchor="middle">
          {text}
        </text>
      )),
    )}
  </>
);

/** Values that grow upwards: level lines with their values before them. */
export const AxisUp = ({ ticks, from, to }: AxisProps) => (
  <>
    <path class="grid" d={ticks.map(({ at }) => `M${from} ${at}H${to}`).join("")} />
    {ticks.map(({ at, text }) => (
      <text key={at} class="soft" x={from - 6} y={at + 4} text-anchor="end">
        {text}
      </text>
    ))}
  </>
);
