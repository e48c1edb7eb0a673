import { recordFile } from "#stores/transfer.ts";
import { download } from "./download.ts";

/** Hands the open record to the reader as a file. */
export function saveToFile(): void {
  const file = recordFile();
  download(file.name, file.text);
  file.saved();
}
