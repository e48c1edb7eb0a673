import type { ComponentChildren } from "preact";
import { useFocusFirst } from "./focus.ts";

/** A question back to the reader, in the place of the button that led to it. It takes the focus and is read out. */
export function Panel({ text, children }: { text: string; children: ComponentChildren }) {
  const panel = useFocusFirst<HTMLDivElement>();
  return (
    <div ref={panel} class="panel" role="group" aria-label={text} tabIndex={-1}>
      <p>{text}</p>
      <p class="acts">{children}</p>
    </div>
  );
}
