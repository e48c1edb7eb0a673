import { useState } from "preact/hooks";
import { sizeOf } from "#core/handover/kept.ts";
import { count } from "#core/i18n/fill.ts";
import { useFocusBack } from "#islands/shared/focus.ts";
import { Panel } from "#islands/shared/Panel.tsx";
import { sentences } from "#islands/shared/sentences.ts";
import type { HandoverProps } from "./types.ts";

/** Erases all that is kept for groups, after a question. */
export function Erase({ t, log, state }: HandoverProps) {
  const [isAsked, setIsAsked] = useState(false);
  const [said, setSaid] = useState("");
  const opener = useFocusBack<HTMLButtonElement>(isAsked);
  const erase = () => {
    setIsAsked(false);
    setSaid(log.erase() ? t.erased : t.eraseFailed);
  };
  const unreadable = state.unreadable.size;
  return (
    <section class="screen">
      <h2 id="erase">{t.erase}</h2>
      <p>{t.eraseHint}</p>
      {isAsked ? (
        <Panel
          text={sentences(
            count(t.eraseSure, sizeOf(state.kept)),
            unreadable > 0 && count(t.eraseUnreadable, unreadable),
            t.eraseFile,
          )}
        >
          <button type="button" class="quiet risky" onClick={erase}>
            {t.eraseYes}
          </button>{" "}
          <button type="button" class="quiet" onClick={() => setIsAsked(false)}>
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
              setIsAsked(true);
              setSaid("");
            }}
          >
            {t.eraseAsk}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
