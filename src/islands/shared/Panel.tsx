import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useFocusFirst } from "./focus.ts";

interface Props {
  readonly text: ComponentChildren;
  readonly children: ComponentChildren;
}

let panels = 0;

/** A confirmation that replaces the button that led to it. It takes the focus, so that screen readers read it. */
export function Panel({ text, children }: Props) {
  const panel = useFocusFirst<HTMLDivElement>();
  // A counter, since Preact's `useId` is larger, on every page with questions, and needed only where a server renders too.
  const [id] = useState(() => `panel-${++panels}`);
  return (
    <div ref={panel} class="panel" role="group" aria-labelledby={id} tabIndex={-1}>
      <p id={id}>{text}</p>
      <p class="acts">{children}</p>
    </div>
  );
}
