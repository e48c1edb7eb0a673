import { useRef, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { MAX_BYTES } from "#core/record/limits.ts";
import { sentences } from "#islands/sentences.ts";
import { currentProfile } from "#stores/profiles.ts";
import { loadFile, type Preview, previewFile, type Refusal } from "#stores/transfer.ts";
import { dateOf } from "./date.ts";
import { Panel } from "./Panel.tsx";
import type { RecordProps } from "./RecordPage.tsx";
import { readText } from "./read-text.ts";

const REASONS = {
  "too-big": "tooBig",
  "not-json": "notJson",
  "not-a-record": "notARecord",
  "future-version": "futureVersion",
  "other-course": "otherCourse",
  "wrong-count": "damaged",
  "wrong-checksum": "damaged",
  "wrong-event": "damaged",
  "too-deep": "notARecord",
  "too-many": "tooBig",
  "too-long": "notARecord",
  "barred-key": "notARecord",
  "not-finite": "damaged",
} as const satisfies Record<Refusal["reason"], keyof RecordProps["t"]>;

/** Chooses a file, shows what it would add, and merges it. */
export function Load({ t }: Pick<RecordProps, "t">) {
  const [preview, setPreview] = useState<Preview>();
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);

  const refuse = (reason: Refusal["reason"]) =>
    setSaid(fill(t.refused, { reason: t[REASONS[reason]] }));

  const look = async (file: File) => {
    setPreview(undefined);
    setSaid("");
    // Not even read: no record grows so large.
    if (file.size > MAX_BYTES) return refuse("too-big");
    const text = await readText(file);
    if (text === undefined) return refuse("not-json");
    const found = previewFile(text);
    if (found.ok) setPreview(found);
    else refuse(found.reason);
  };

  const done = (text: string) => {
    setPreview(undefined);
    setSaid(text);
    if (field.current) field.current.value = "";
    field.current?.focus();
  };

  return (
    <section class="screen">
      <h2 id="load">{t.load}</h2>
      <p>{t.loadHint}</p>
      <p>
        <label>
          <span class="sr">{t.choose}</span>
          <input
            ref={field}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void look(file);
            }}
          />
        </label>
      </p>
      {preview?.profile === currentProfile().id && (
        <Panel text={wordsOf(preview, t)}>
          {preview.added > 0 && (
            <button
              type="button"
              class="go"
              onClick={() => {
                const loaded = loadFile(preview);
                done(loaded.ok ? count(t.merged, loaded.added) : t.mergeFailed);
              }}
            >
              {t.merge}
            </button>
          )}{" "}
          <button type="button" class="quiet" onClick={() => done("")}>
            {t.cancel}
          </button>
        </Panel>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

/** Whose file it is and what loading it would do. */
const wordsOf = (preview: Preview, t: RecordProps["t"]): string =>
  sentences(
    fill(preview.from ? t.previewFrom : t.previewNobody, {
      name: preview.from?.name ?? "",
      date: dateOf(preview.savedAt),
    }),
    preview.added > 0
      ? fill(t.previewAdds, { total: preview.total, n: preview.added })
      : t.previewNothing,
    preview.erases > 0 && count(t.previewErases, preview.erases),
  );
