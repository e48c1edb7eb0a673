import type { ComponentChildren } from "preact";
import type { ApplyProps } from "./data.ts";

interface Props extends Pick<ApplyProps, "t"> {
  /** The card's id: that of the fold begins with it. */
  readonly id: string;
  readonly children: ComponentChildren;
}

/** What is done with a card now and then, folded beside the one act that it is there for. */
export const More = ({ t, id, children }: Props) => (
  <details class="more">
    <summary id={`${id}-more`}>{t.more}</summary>
    <div>{children}</div>
  </details>
);
