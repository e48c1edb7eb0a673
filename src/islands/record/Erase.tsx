import { useState } from "preact/hooks";
import { useFocusBack } from "#islands/shared/focus.ts";
import { Panel } from "#islands/shared/Panel.tsx";
import { forgetRead } from "#islands/site/copies.ts";
import { Said } from "#islands/site/Said.tsx";
import { currentProfile } from "#stores/profiles.ts";
import { append } from "#stores/record.ts";
import { SaveButton } from "./SaveButton.tsx";
import type { RecordProps } from "./types.ts";

/** Erases the open record, with the file offered first. */
export function Erase({ t }: Pick<RecordProps, "t">) {
  /** The profile that it was asked about: another tab may open another one. */
  const [asked, setAsked] = useState<string>();
  const isAsked = asked === currentProfile().id;
  const [said, setSaid] = useState("");
  const opener = useFocusBack<HTMLButtonElement>(isAsked);
  return (
    <section class="screen">
      <h2 id="erase">{t.erase}</h2>
      <p>{t.eraseHint}</p>
      {isAsked ? (
        <Panel text={t.eraseFirst}>
          <SaveButton t={t} />{" "}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              append({ type: "erased", target: { all: true } });
              void forgetRead();
              setAsked(undefined);
              setSaid(t.erased);
            }}
          >
            {t.eraseYes}
          </button>{" "}
          <button type="button" class="quiet" onClick={() => setAsked(undefined)}>
            {t.cancel}
          </button>
        </Panel>
      ) : (
        <p class="acts">
          <button
            ref={opener}
            type="button"
            class="quiet risky"
            onClick={() => {
              setAsked(currentProfile().id);
              setSaid("");
            }}
          >
            {t.eraseAsk}
          </button>
        </p>
      )}
      <Said t={t} words={said} />
    </section>
  );
}
