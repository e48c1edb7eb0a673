import { recordFile } from "#stores/transfer.ts";
import { download } from "./download.ts";
import type { RecordProps } from "./RecordPage.tsx";

/** Saves the open record to a file. */
export const SaveButton = ({ t }: Pick<RecordProps, "t">) => (
  <button
    type="button"
    class="go"
    onClick={() => {
      const file = recordFile();
      download(file.name, file.text);
      file.saved();
    }}
  >
    {t.save}
  </button>
);
