import { askOthers } from "#stores/elsewhere.ts";
import { recordFile } from "#stores/transfer.ts";
import { handOver } from "./save.ts";
import type { RecordProps } from "./types.ts";
import { STOPPED, useWork, Working } from "./Working.tsx";

interface Props extends Pick<RecordProps, "t"> {
  /** Something else is to be done first. */
  readonly isSecond?: boolean;
}

/** Saves the open record to a file. */
export function SaveButton({ t, isSecond = false }: Props) {
  const { work, stop, shown } = useWork();
  const save = async () => {
    const file = await work(t.saving, recordFile(await askOthers()));
    if (file !== STOPPED) handOver(file);
  };
  return (
    <>
      <button type="button" class={isSecond ? "quiet" : "go"} onClick={save}>
        {t.save}
      </button>
      {shown && <Working t={t} shown={shown} onStop={stop} />}
    </>
  );
}
