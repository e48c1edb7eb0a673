import type { ComponentChildren } from "preact";

/** Widths of a drawing, in px of the page: of a desk and of paper, and of a phone. */
const WIDE = 640;
const NARROW = 328;

export interface Canvas {
  readonly width: number;
  readonly isWide: boolean;
}

export interface Drawing {
  readonly height: number;
  readonly marks: ComponentChildren;
}

interface Props {
  /**
   * Its heading of this level: what the picture shows, computed and in words, or else what a list of the page's parts calls it;
   * none where a heading above says it.
   */
  readonly finding?: ComponentChildren;
  readonly level: 2 | 3;
  readonly id?: string;
  /** What stands out in it, where the heading is a name or that is more than a heading can say. */
  readonly lead?: ComponentChildren;
  /** How to read it: what a mark is, units, what it rests on. */
  readonly text: ComponentChildren;
  /** The picture in words, for those who cannot see it. */
  readonly told: string;
  readonly draw: (canvas: Canvas) => Drawing;
  readonly asTable: string;
  /** Whether paper has all figures at their marks, and needs no table. */
  readonly isWhole?: boolean;
  /** The same figures as a table. */
  readonly children: ComponentChildren;
}

/**
 * A picture of data: its finding as heading, how to read it, the drawing, and its table folded beneath. It is drawn twice, for a
 * desk and for a phone, as words in a drawing that shrinks become too small to read; styles show one of the two.
 */
export function Figure(props: Props) {
  const { finding, level, id, lead, text, told, draw, asTable, isWhole = false, children } = props;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <figure class="data">
      <figcaption>
        {finding !== undefined && <Heading id={id}>{finding}</Heading>}
        {lead}
        <p class="small">{text}</p>
      </figcaption>
      {[true, false].map((isWide) => {
        const width = isWide ? WIDE : NARROW;
        const { height, marks } = draw({ width, isWide });
        return (
          <svg
            key={width}
            class={isWide ? "wide-one" : "narrow-one"}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={told}
          >
            {marks}
          </svg>
        );
      })}
      <details class={isWhole ? "screen" : undefined}>
        <summary>{asTable}</summary>
        {children}
      </details>
    </figure>
  );
}
