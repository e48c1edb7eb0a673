import { useRef, useState } from "preact/hooks";
import { download } from "#islands/shared/download.ts";
import { colon } from "#islands/shared/sentences.ts";
import { discardQuarantined, isDiscardable, quarantineFile } from "#stores/quarantine.ts";
import type { SetAside } from "#stores/record.ts";
import type { RecordProps } from "./types.ts";

/** What could not be read: kept as it is, saved as it is, and removed once the reader has it. */
export function Quarantine({
  t,
  pieces,
}: Pick<RecordProps, "t"> & { pieces: readonly SetAside[] }) {
  const [saved, setSaved] = useState<readonly SetAside[]>([]);
  const [said, setSaid] = useState("");
  const told = useRef<HTMLParagraphElement>(null);
  const save = () => {
    const { name, text } = quarantineFile(pieces);
    download(name, text);
    setSaved(pieces);
  };
  const drop = () => {
    discardQuarantined(saved);
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
