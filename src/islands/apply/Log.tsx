import { useStore } from "@nanostores/preact";
import { useEffect, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { sortLog } from "#core/plan/look-back.ts";
import { type Entry, entries } from "#core/record/views.ts";
import { useAsking } from "#islands/shared/Asking.tsx";
import { today } from "#islands/site/dates.ts";
import { Said } from "#islands/site/Said.tsx";
import { $record } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { $drafting, askedModule, forgetAsked } from "./drafting.ts";
import { EntryCard } from "./EntryCard.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { begunAbout, isBegun } from "./use-draft.ts";
import { useFocus } from "./use-focus.ts";

/** So many of the newest entries have a row at once; the page has more to show than its log. */
const SHOWN = 5;

/** What the ids of a new entry's fields begin with, and its draft's name. */
const NEW = "new-entry";

/** The practice log: what is to be looked back on first, then the rest, newest first. */
export function Log(props: ApplyProps) {
  const { t } = props;
  const { due, others } = sortLog(entries(useStore($record)), today());
  const all = [...due, ...others];
  const shown = Math.max(SHOWN, due.length);
  // A module's page leads here with its act. An entry in progress stays open; the act is offered once that entry is closed.
  const [asked, setAsked] = useState(() => {
    const module = askedModule();
    const known = Object.keys(props.data).includes(module);
    return known && module !== begunAbout(NEW) ? module : undefined;
  });
  const [begun, setBegun] = useState(() => isBegun(NEW));
  const [adding, setAdding] = useState(begun || asked !== undefined);
  const [module, setModule] = useState<string>();
  const [said, setSaid] = useState("");
  const focus = useFocus();
  const drafting = useStore($drafting);
  useEffect(() => {
    if (drafting === undefined) return;
    setModule(drafting);
    setAdding(true);
    focus(`${NEW}-tried`);
    // Clear the request, so that the same module can be requested again.
    $drafting.set(undefined);
  }, [drafting, focus]);

  // Who comes from a module's act has come to write: until that is done or dropped, the rest of the page gives way.
  const isAlone = adding && asked !== undefined;
  const part = useAsking<HTMLDivElement>(isAlone, "arriving");

  useEffect(() => {
    if (asked !== undefined) focus(`${NEW}-tried`);
  }, [asked, focus]);

  const close = (words: string, to: string) => {
    setAdding(false);
    setModule(undefined);
    setBegun(false);
    if (!begun) {
      setAsked(undefined);
      forgetAsked();
    }
    setSaid(words);
    focus(to);
  };
  const list = (shown: readonly Entry[]) => (
    <ul class="plain cards">
      {shown.map((entry) => (
        <li key={entry.now.entry}>
          <EntryCard
            {...props}
            entry={entry}
            isDue={due.includes(entry)}
            onSaid={setSaid}
            onFocus={focus}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {adding ? (
        <div ref={part} class={isAlone ? "asking" : undefined}>
          {isAlone && (
            <p class="kick screen">
              <a href={location.pathname}>
                <span aria-hidden="true">‹ </span>
                {t.title}
              </a>
            </p>
          )}
          {begun && asked !== undefined && (
            <p class="note">{fill(t.begunFirst, { title: titleIn(props.acts, asked) })}</p>
          )}
          <EntryForm
            {...props}
            id={NEW}
            isAlone={isAlone}
            module={module ?? (begun ? undefined : asked)}
            withAct={module === undefined && !begun && asked !== undefined}
            onSaved={(entry) => close(t.saved, `entry-${entry}`)}
            onCancel={() => close("", "add-entry")}
          />
        </div>
      ) : (
        <p class="add screen">
          <button
            type="button"
            class={due.length > 0 ? "quiet" : "go"}
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
      <Said t={t} words={said} id="log-said" />
      {all.length > 0 && list(all.slice(0, shown))}
      {all.length > shown && (
        <details class="closed">
          <summary>{count(t.earlier, all.length - shown)}</summary>
          {list(all.slice(shown))}
        </details>
      )}
      {all.length === 0 && !adding && <p class="small">{t.logNone}</p>}
    </>
  );
}
