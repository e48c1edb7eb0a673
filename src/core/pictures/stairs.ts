import { linear, type Span } from "./scale.ts";

/** One step: how much of it was kept, and how much was promised, as shares of 1. */
export interface Step {
  /** Undefined where nothing is known. */
  readonly share: number | undefined;
  readonly promised: number;
}

export interface DrawnStep {
  readonly x: number;
  readonly width: number;
  /** Where the kept part begins at the top; undefined where nothing is known. */
  readonly top: number | undefined;
  readonly promised: number;
}

/** Steps side by side. */
export function stairs(steps: readonly Step[], across: Span, up: Span) {
  const x = linear([0, steps.length], across);
  const y = linear([0, 1], up);
  const drawn = steps.map(
    ({ share, promised }, at): DrawnStep => ({
      x: x(at),
      width: x(at + 1) - x(at),
      top: share === undefined ? undefined : y(share),
      promised: y(promised),
    }),
  );
  return { drawn, y };
}
