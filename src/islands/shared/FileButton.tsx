import type { ComponentChildren, RefObject } from "preact";
import { useRef } from "preact/hooks";

interface Props {
  /** How the button looks: `go` or `quiet`. */
  readonly look: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly button?: RefObject<HTMLButtonElement>;
  readonly onChoose: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** A button that opens the browser's choice of files: the browser's own control speaks the browser's language, not the page's. */
export function FileButton({ look, accept, multiple = false, button, onChoose, children }: Props) {
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
        accept={accept}
        onChange={({ currentTarget }) => {
          onChoose(Array.from(currentTarget.files ?? []));
          // The same files chosen again would be no change.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
