import type { RecordProps } from "./RecordPage.tsx";
import { saveToFile } from "./save.ts";

/** Saves the open record to a file. */
export const SaveButton = ({ t }: Pick<RecordProps, "t">) => (
  <button type="button" class="go" onClick={saveToFile}>
    {t.save}
  </button>
);
