import type { ComponentChildren } from "preact";

interface Props {
  readonly id: string;
  /** What tells how it stands. */
  readonly row: ComponentChildren;
  readonly isUnfolded: boolean;
  readonly onFold: (isUnfolded: boolean) => void;
  readonly children: ComponentChildren;
}

/** A goal or an entry as one row, which unfolds. */
export const OneRow = ({ id, row, isUnfolded, onFold, children }: Props) => (
  <details
    class="one-row"
    open={isUnfolded}
    onToggle={({ currentTarget }) => onFold(currentTarget.open)}
  >
    <summary class="name" id={id}>
      {row}
    </summary>
    {children}
  </details>
);
