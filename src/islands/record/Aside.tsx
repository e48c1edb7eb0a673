import { useRef, useState } from "preact/hooks";
import { colon } from "#islands/sentences.ts";
import { asideFile, discardAside, isDiscardable } from "#stores/aside.ts";
import type { SetAside } from "#stores/record.ts";
import { download } from "./download.ts";
import type { RecordProps } from "./RecordPage.tsx";

/** What could not be read: kept as it is, saved as it is, and removed once the reader has it. */
export function Aside({ t, pieces }: Pick<RecordProps, "t"> & { pieces: readonly SetAside[] }) {
  const [saved, setSaved] = useState<readonly SetAside[]>([]);
  const [said, setSaid] = useState("");
  const told = useRef<HTMLParagraphElement>(null);
  const save = () => {
    const { name, text } = asideFile(pieces);
    download(name, text);
    setSaved(pieces);
  };
  const drop = () => {
    discardAside(saved);
    setSaved([]);
    setSaid(t.asideDropped);
    // The button may be gone with all of this.
    told.current?.focus();
  };
  return (
    <>
      {pieces.length > 0 && (
        <section class="screen">
          <h2 id="aside">{t.aside}</h2>
          <p>{t.asideIntro}</p>
          <ul>
            {pieces.map(({ key, reason, size }) => (
              <li key={key}>
                <code>{key}</code>
                {colon()}
                {reason === "future" ? t.asideFuture : t.asideBad} ({size})
              </li>
            ))}
          </ul>
          <p class="acts">
            <button type="button" class="quiet" onClick={save}>
              {t.asideSave}
            </button>{" "}
            {saved.some(isDiscardable) && (
              <button type="button" class="quiet" onClick={drop}>
                {t.asideDrop}
              </button>
            )}
          </p>
        </section>
      )}
      <p ref={told} role="status" tabIndex={-1}>
        {said}
      </p>
    </>
  );
}
