interface PatternProps {
  readonly id: string;
  readonly size: number;
  readonly turn: number;
  readonly d: string;
}

const Pattern = ({ id, size, turn, d }: PatternProps) => (
  <pattern
    id={id}
    width={size}
    height={size}
    patternUnits="userSpaceOnUse"
    patternTransform={`rotate(${turn})`}
  >
    <path class={id} d={d} />
  </pattern>
);

/** The patterns of `layers.ts`: once a page, in a picture that shows, for one that is hidden lends nothing. */
export const Patterns = () => (
  <>
    <Pattern id="hatch" size={7} turn={45} d="M3 0V7" />
    <Pattern id="pits" size={10} turn={20} d="M5 5h.1" />
  </>
);
