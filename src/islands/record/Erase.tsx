import { useState } from "preact/hooks";
import { append } from "#stores/record.ts";
import { useFocusBack } from "./focus.ts";
import { Panel } from "./Panel.tsx";
import type { RecordProps } from "./RecordPage.tsx";
import { SaveButton } from "./SaveButton.tsx";

/** Erases the open record, with the file offered first. */
export function Erase({ t }: Pick<RecordProps, "t">) {
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState("");
  const opener = useFocusBack<HTMLButtonElement>(asked);
  return (
    <section class="screen">
      <h2 id="erase">{t.erase}</h2>
      <p>{t.eraseHint}</p>
      {asked ? (
        <Panel text={t.eraseFirst}>
          <SaveButton t={t} />{" "}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              append({ type: "erased", target: { all: true } });
              setAsked(false);
              setSaid(t.erased);
            }}
          >
            {t.eraseYes}
          </button>{" "}
          <button type="button" class="quiet" onClick={() => setAsked(false)}>
            {t.cancel}
          </button>
        </Panel>
      ) : (
        <p class="acts">
          <button
            ref={opener}
            type="button"
            class="quiet"
            onClick={() => {
              setAsked(true);
              setSaid("");
            }}
          >
            {t.erase}…
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
