// What the launcher says of its package. The packager wrote it (commands/lms/launcher.ts).
import type { ItemIndex } from "#core/review/progress.ts";

export interface Package {
  /** The page to begin with, from the launcher. */
  readonly start: string;
  /** The package's modules with their objectives and items: what it is judged by. */
  readonly index: ItemIndex;
}

export const readPackage = (): Package =>
  JSON.parse(document.getElementById("package")?.textContent ?? "") as Package;
