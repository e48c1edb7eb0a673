import type { Strings } from "#core/i18n/strings.ts";
import type { Sheet } from "./sheet.ts";

export interface AssessmentProps {
  readonly t: Strings["reflect"] & Pick<Strings["site"], "onlyHere">;
  readonly sheet: Sheet;
}
