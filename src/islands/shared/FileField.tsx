import type { Ref } from "preact";
import { useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";

/** What is said of the files that were chosen. */
export type FileWords = Pick<Strings["site"], "fileNone" | "fileChosen" | "filesChosen">;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly t: FileWords;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly field?: Ref<HTMLInputElement>;
  readonly onFiles: (files: readonly File[], field: HTMLInputElement) => void;
}

/**
 * A choice of files: the browser's own field, unseen, for the keyboard and screen readers; its label, which looks like the
 * other buttons; and beside it what was chosen.
 */
export function FileField({
  id,
  label,
  t,
  accept,
  multiple = false,
  field = null,
  onFiles,
}: Props) {
  const [names, setNames] = useState<readonly string[]>([]);
  const [first] = names;
  return (
    <p class="file">
      <input
        ref={field}
        id={id}
        class="sr"
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={`${id}-chosen`}
        onChange={({ currentTarget }) => {
          const files = Array.from(currentTarget.files ?? []);
          setNames(files.map(({ name }) => name));
          onFiles(files, currentTarget);
        }}
      />
      <label class="quiet" for={id}>
        {label}
      </label>
      <span class="small" id={`${id}-chosen`}>
        {first === undefined
          ? t.fileNone
          : names.length === 1
            ? fill(t.fileChosen, { name: first })
            : fill(t.filesChosen, { n: names.length })}
      </span>
    </p>
  );
}

/** Forgets what was chosen: the same file chosen again would else be no change. */
export function clearFiles(field: HTMLInputElement | null): void {
  if (!field) return;
  field.value = "";
  field.dispatchEvent(new Event("change"));
}
