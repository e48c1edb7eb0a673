import type { Strings } from "#core/i18n/strings.ts";

export interface RecordProps {
  readonly t: Strings["record"] & Pick<Strings["site"], "onlyHere" | "framed" | "openAlone">;
  readonly quiz: Strings["quiz"];
}
