interface PatternProps {
  readonly id: string;
  readonly size: number;
  readonly turn: number;
  readonly class: string;
  readonly d: string;
}

const Pattern = ({ id, size, turn, d, class: name }: PatternProps) => (
  <pattern
    id={id}
    width={size}
    height={size}
    patternUnits="userSpaceOnUse"
    patternTransform={`rotate(${turn})`}
  >
    <path class={name} d={d} />
  </pattern>
);

/** The patterns of `layers.ts`: once a page, in a picture that shows, for one that is hidden lends nothing. */
export const Patterns = () => (
  <>
    <Pattern id="hatch" size={7} turn={45} class="hat" d="M3 0V7" />
    <Pattern id="pits" size={10} turn={20} class="hole" d="M5 5h.1" />
  </>
);
