import type { ComponentChildren, RefObject } from "preact";
import { useRef } from "preact/hooks";

/** The kinds of files that are chosen on this site, as the browser's dialog filters them. */
const KINDS = {
  /** A record, as saved or as a mail program leaves it. */
  record: ".json,.txt,application/json,text/plain",
  rollUp: ".json,application/json",
  photo: "image/*",
} as const;

interface Props {
  /** How the button looks: `go` or `quiet`. */
  readonly look: string;
  readonly kind: keyof typeof KINDS;
  readonly multiple?: boolean;
  readonly button?: RefObject<HTMLButtonElement>;
  readonly onChoose: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** A button that opens the browser's choice of files: the browser's own control speaks the browser's language, not the page's. */
export function FileButton({ look, kind, multiple = false, button, onChoose, children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        {...(button && { ref: button })}
        type="button"
        class={look}
        onClick={() => field.current?.click()}
      >
        {children}
      </button>
      <input
        ref={field}
        hidden
        type="file"
        multiple={multiple}
        accept={KINDS[kind]}
        onChange={({ currentTarget }) => {
          onChoose(Array.from(currentTarget.files ?? []));
          // The same files chosen again would be no change.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
