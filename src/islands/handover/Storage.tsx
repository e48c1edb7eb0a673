import { count } from "#core/i18n/fill.ts";
import { download } from "#islands/shared/download.ts";
import { sentences } from "#islands/shared/sentences.ts";
import type { HandoverProps } from "./types.ts";

/** What storage refuses, and what in it can't be read. */
export function Storage({ t, state: { saving, unsaved, unreadable } }: HandoverProps) {
  const save = () =>
    download(
      "whetstone-handover-unreadable.json",
      `${JSON.stringify(Object.fromEntries(unreadable), null, 1)}\n`,
    );
  return (
    <>
      {saving !== "ok" && (
        <p class="lost screen" role="alert">
          {sentences(t[saving], unsaved > 0 && count(t.onlyHere, unsaved))}
        </p>
      )}
      {unreadable.size > 0 && (
        <div class="panel screen">
          <p>{count(t.unreadable, unreadable.size)}</p>
          <p class="acts">
            <button type="button" class="quiet" onClick={save}>
              {t.unreadableSave}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
