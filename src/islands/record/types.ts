import type { Strings } from "#core/i18n/strings.ts";

export interface RecordProps {
  readonly t: Strings["record"] &
    Pick<Strings["site"], "onlyHere" | "framed" | "openAlone" | "toc">;
  readonly quiz: Strings["quiz"];
}
