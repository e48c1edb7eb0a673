import type { Strings } from "#core/i18n/strings.ts";
import type { FileWords } from "#islands/shared/FileField.tsx";

export interface RecordProps {
  readonly t: Strings["record"] &
    Pick<Strings["site"], "onlyHere" | "framed" | "openAlone" | "toc"> &
    FileWords;
  readonly quiz: Strings["quiz"];
}
