import type { ComponentChildren } from "preact";

interface Props {
  /** What it is called, and what it is. */
  readonly rows: readonly (readonly [name: string, is: ComponentChildren])[];
}

/** Days and the like, a row each. */
export const Facts = ({ rows }: Props) => (
  <dl class="facts">
    {rows.map(([name, is]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{is}</dd>
      </div>
    ))}
  </dl>
);
