import { download } from "#islands/shared/download.ts";
import type { SavedFile } from "#stores/transfer.ts";

/** Hands over a file that was made. */
export function handOver(file: SavedFile): void {
  download(file.name, file.text);
  file.saved();
}
