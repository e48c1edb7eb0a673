import { useState } from "preact/hooks";
import { useFocusBack } from "#islands/shared/focus.ts";
import { Panel } from "#islands/shared/Panel.tsx";
import type { HandoverProps } from "./types.ts";

interface Props extends Pick<HandoverProps, "t"> {
  /** The button's name, which also says what would be removed. */
  readonly label: string;
  readonly remove: () => void;
}

/** A button that removes one thing, after a question. */
export function Remove({ t, label, remove }: Props) {
  const [isAsked, setIsAsked] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(isAsked);
  if (!isAsked) {
    return (
      <button
        ref={opener}
        type="button"
        class="link screen"
        aria-label={label}
        onClick={() => setIsAsked(true)}
      >
        {t.remove}
      </button>
    );
  }
  return (
    <Panel text={t.removeSure}>
      <button type="button" class="quiet" onClick={remove}>
        {t.remove}
      </button>{" "}
      <button type="button" class="quiet" onClick={() => setIsAsked(false)}>
        {t.cancel}
      </button>
    </Panel>
  );
}
