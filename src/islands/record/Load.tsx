import { useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { part, type Steps } from "#core/record/steps.ts";
import { FileButton } from "#islands/shared/FileButton.tsx";
import { Panel } from "#islands/shared/Panel.tsx";
import { bytesOf, textOf, type Unread } from "#islands/shared/read-text.ts";
import { REASONS } from "#islands/shared/refusals.ts";
import { sentences } from "#islands/shared/sentences.ts";
import { dateOf } from "#islands/site/dates.ts";
import { currentProfile } from "#stores/profiles.ts";
import {
  loadFile,
  type Preview,
  prepareFile,
  previewFile,
  type Refusal,
} from "#stores/transfer.ts";
import { Named } from "./Named.tsx";
import type { RecordProps } from "./types.ts";
import { STOPPED, useWork, Working } from "./Working.tsx";

/** Chooses a file, shows what it would add, and merges it. */
export function Load({ t }: Pick<RecordProps, "t">) {
  const [preview, setPreview] = useState<Preview>();
  const [said, setSaid] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const { work, stop, shown } = useWork();

  const done = (text: string) => {
    setPreview(undefined);
    setSaid(text);
    button.current?.focus();
  };
  const refuse = (reason: keyof typeof REASONS) => {
    setSaid(fill(t.refused, { reason: t[REASONS[reason]] }));
    // The button that stops it may have had the focus.
    if (document.activeElement === document.body) button.current?.focus();
  };

  const look = async (file: File) => {
    setPreview(undefined);
    setSaid("");
    const bytes = await bytesOf(file);
    if (typeof bytes === "string") return refuse(bytes);
    const found = await work(t.reading, previewOf(bytes));
    if (found === STOPPED) done(t.stopped);
    else if (typeof found === "string") refuse(found);
    else if (found.ok) setPreview(found);
    else refuse(found.reason);
  };

  const merge = async (chosen: Preview) => {
    const ready = await work(t.adding, prepareFile(chosen));
    if (ready === STOPPED) return done(t.stopped);
    const loaded = await work(t.adding, loadFile(ready), false);
    done(loaded !== STOPPED && loaded.ok ? count(t.merged, loaded.added) : t.mergeFailed);
  };

  const isMine = preview?.profile === currentProfile().id;
  return (
    <section>
      <h3 id="load">{t.load}</h3>
      <p>{t.loadHint}</p>
      <p>
        <FileButton
          look="quiet"
          button={button}
          kind="record"
          onChoose={([file]) => file && void look(file)}
        >
          {t.choose}
        </FileButton>
      </p>
      {shown && <Working t={t} shown={shown} onStop={stop} takesFocus={preview !== undefined} />}
      {preview && isMine && !shown && (
        <Panel text={<Named text={wordsOf(preview, t)} name={preview.from?.name ?? ""} />}>
          {preview.added > 0 && (
            <button type="button" class="go" onClick={() => merge(preview)}>
              {t.merge}
            </button>
          )}{" "}
          <button type="button" class="quiet" onClick={() => done("")}>
            {t.cancel}
          </button>
        </Panel>
      )}
      <p role="status">{shown ? shown.label : said}</p>
    </section>
  );
}

function* previewOf(bytes: Uint8Array): Steps<Preview | Refusal | Unread> {
  const read = yield* part(textOf(bytes), 0, 0.1);
  return typeof read === "string" ? read : yield* part(previewFile(read.text), 0.1, 1);
}

/**
 * What loading a file would do. The first sentence says whose file it is, and keeps `{name}` for the caller to fill
 * in.
 */
const wordsOf = (preview: Preview, t: RecordProps["t"]): string =>
  sentences(
    fill(preview.from ? t.previewFrom : t.previewNobody, { date: dateOf(preview.savedAt) }),
    preview.added > 0
      ? fill(t.previewAdds, { total: preview.total, n: preview.added })
      : t.previewNothing,
    preview.erases > 0 && count(t.previewErases, preview.erases),
  );
