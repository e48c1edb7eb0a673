import { useStore } from "@nanostores/preact";
import { useEffect, useState } from "preact/hooks";
import { count } from "#core/i18n/fill.ts";
import { sortLog } from "#core/plan/look-back.ts";
import { type Entry, entries } from "#core/record/views.ts";
import { $record } from "#stores/record.ts";
import type { ApplyProps } from "./data.ts";
import { today } from "./days.ts";
import { $drafting } from "./drafting.ts";
import { EntryCard } from "./EntryCard.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { isBegun } from "./use-draft.ts";
import { useFocus } from "./use-focus.ts";

/** So many of the newest entries stand open; the page has more to show than its log. */
const SHOWN = 5;

/** What the ids of a new entry's fields begin with, and its draft's name. */
const NEW = "new-entry";

/** The practice log: what is to be looked back on first, then the rest, newest first. */
export function Log(props: ApplyProps) {
  const { t } = props;
  const { due, others } = sortLog(entries(useStore($record)), today());
  const [adding, setAdding] = useState(() => isBegun(NEW));
  const [module, setModule] = useState<string>();
  const [said, setSaid] = useState("");
  const focus = useFocus();
  const drafting = useStore($drafting);
  useEffect(() => {
    if (drafting === undefined) return;
    setModule(drafting);
    setAdding(true);
    focus(`${NEW}-tried`);
    // Heard: the same module can be asked for again.
    $drafting.set(undefined);
  }, [drafting, focus]);

  const close = (words: string, to: string) => {
    setAdding(false);
    setModule(undefined);
    setSaid(words);
    focus(to);
  };
  const list = (shown: readonly Entry[]) => (
    <ul class="plain cards">
      {shown.map((entry) => (
        <li key={entry.now.entry}>
          <EntryCard {...props} entry={entry} onSaid={setSaid} onFocus={focus} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {adding ? (
        <EntryForm
          {...props}
          id={NEW}
          module={module}
          onSaved={(entry) => close(t.saved, `entry-${entry}`)}
          onCancel={() => close("", "add-entry")}
        />
      ) : (
        <p class="screen">
          <button
            type="button"
            class="go"
            id="add-entry"
            onClick={() => {
              setAdding(true);
              setSaid("");
              focus(`${NEW}-module`);
            }}
          >
            {t.logAdd}
          </button>
        </p>
      )}
      <p role="status" id="log-said" tabIndex={-1}>
        {said}
      </p>
      {due.length > 0 && (
        <>
          <h3>{t.due}</h3>
          {list(due)}
          {others.length > 0 && <h3>{t.others}</h3>}
        </>
      )}
      {others.length > 0 && list(others.slice(0, SHOWN))}
      {others.length > SHOWN && (
        <details class="closed">
          <summary>{count(t.earlier, others.length - SHOWN)}</summary>
          {list(others.slice(SHOWN))}
        </details>
      )}
      {due.length + others.length === 0 && !adding && <p class="small">{t.logNone}</p>}
    </>
  );
}
