import { useStore } from "@nanostores/preact";
import { useEffect, useState } from "preact/hooks";
import { count, fill } from "#core/i18n/fill.ts";
import { changesOf, ENTRY_TEXTS, lookBackDay } from "#core/plan/look-back.ts";
import { opening } from "#core/plan/opening.ts";
import { type Entry, isUsed } from "#core/record/views.ts";
import { isoDate } from "#core/time/instant.ts";
import { moduleHref } from "#islands/site/address.ts";
import { dayName } from "#islands/site/dates.ts";
import { append } from "#stores/record.ts";
import { type ApplyProps, titleIn } from "./data.ts";
import { $looking, written } from "./drafting.ts";
import { EntryForm } from "./EntryForm.tsx";
import { Erasing } from "./Erasing.tsx";
import { isLookBegun, LookBackForm } from "./LookBackForm.tsx";
import { More } from "./More.tsx";
import { OneRow } from "./OneRow.tsx";
import { isBegun } from "./use-draft.ts";

interface Props extends ApplyProps {
  readonly entry: Entry;
  /** Its day to look back has come. */
  readonly isDue: boolean;
  readonly onSaid: (words: string) => void;
  /** Moves the focus to an id once it is there: the card may move to another list. */
  readonly onFocus: (id: string) => void;
}

/** An entry of the practice log, a row that unfolds, with its looks back and its history. */
export function EntryCard(props: Props) {
  const { t, acts, entry, isDue, onSaid, onFocus } = props;
  const { now, since, reflections } = entry;
  const id = `entry-${now.entry}`;
  const [open, setOpen] = useState<"form" | "look" | "erase" | undefined>(() =>
    isBegun(id) ? "form" : isLookBegun(id) ? "look" : undefined,
  );
  const day = lookBackDay(entry);
  /** One row tells how it stands. It stays unfolded while something is done with it, and while it is new. */
  const [isUnfolded, setUnfolded] = useState(open !== undefined || written.has(id));
  /** The look back that the reader is asked to confirm erasing: a mistaken one must not count for ever. */
  const [out, setOut] = useState<string>();

  const to = (what: "form" | "look" | "erase", field: string) => {
    setOpen(what);
    onSaid("");
    onFocus(`${id}-${field}`);
  };
  const back = (words: string, field: string) => {
    setOpen(undefined);
    onSaid(words);
    onFocus(field);
  };
  const looking = useStore($looking);
  useEffect(() => {
    if (looking !== now.entry) return;
    $looking.set(undefined);
    setUnfolded(true);
    to("look", "look-text");
  });

  if (open === "form") {
    return (
      <EntryForm
        {...props}
        id={id}
        onSaved={() => back(t.saved, id)}
        onCancel={() => back("", `${id}-more`)}
      />
    );
  }
  const module = titleIn(acts, now.module);
  const title = opening(now.tried ?? module);
  const days = [
    fill(t.written, { date: dayName(isoDate(since)) }),
    ...(day === undefined ? [] : [fill(t.lookBackOn, { date: dayName(day) })]),
  ];
  return (
    <OneRow
      id={id}
      isUnfolded={isUnfolded}
      onFold={setUnfolded}
      row={
        <>
          {title}{" "}
          <span class="small whole">
            {isUsed(entry) && <b class="state">✓ {t.used}</b>}
            {isDue && <b class="state is-due">{t.lookDue}</b>}{" "}
            {title !== module && <span class="of-module">{module} </span>}
            {days.join(" · ")}
            {isDue && <span class="screen"> · {t.seeDue}</span>}
          </span>
        </>
      }
    >
      <dl class="texts">
        <div class="screen">
          <dt>{t.module}</dt>
          <dd>
            <a href={moduleHref(now.module, "at-work")}>{module}</a>
          </dd>
        </div>
        {ENTRY_TEXTS.map(
          (field) =>
            now[field] &&
            // The row says it already, where it is short.
            now[field] !== title && (
              <div key={field}>
                <dt>{t[field]}</dt>
                <dd>{now[field]}</dd>
              </div>
            ),
        )}
        {reflections.map((reflection) => (
          <div key={reflection.id}>
            <dt>
              {fill(t.lookedBack, { date: dayName(isoDate(reflection.at)) })}{" "}
              {reflection.used && <b class="state">✓ {t.used}</b>}
            </dt>
            <dd>{reflection.text}</dd>
            <dd class="screen">
              {out === reflection.id ? (
                <Erasing
                  t={t}
                  name={reflection.text}
                  id={`${id}-keep`}
                  onNo={() => {
                    setOut(undefined);
                    onFocus(`${reflection.id}-erase`);
                  }}
                  onYes={() => {
                    append({ type: "erased", target: { event: reflection.id } });
                    back(t.erased, id);
                  }}
                />
              ) : (
                <button
                  type="button"
                  class="link"
                  id={`${reflection.id}-erase`}
                  onClick={() => {
                    setOut(reflection.id);
                    onSaid("");
                    onFocus(`${id}-keep`);
                  }}
                >
                  {t.lookErase}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <History t={t} entry={entry} />
      {open === "look" && (
        <LookBackForm
          {...props}
          id={id}
          onSaved={() => {
            setUnfolded(false);
            back(t.saved, id);
          }}
          onCancel={() => back("", `${id}-look`)}
        />
      )}
      {open === "erase" && (
        <Erasing
          t={t}
          name={now.tried ?? module}
          id={`${id}-no`}
          onNo={() => back("", `${id}-more`)}
          onYes={() => {
            append({ type: "erased", target: { entry: now.entry } });
            onSaid(t.erased);
            onFocus("log-said");
          }}
        />
      )}
      {open === undefined && (
        <div class="acts screen" role="group" aria-labelledby={id}>
          <button
            type="button"
            class="quiet"
            id={`${id}-look`}
            onClick={() => to("look", "look-text")}
          >
            {isDue ? t.lookWrite : t.look}
          </button>
          <More t={t} id={id}>
            <button type="button" class="link" onClick={() => to("form", "tried")}>
              {t.change}
            </button>
            <button type="button" class="link" onClick={() => to("erase", "no")}>
              {t.erase}
            </button>
          </More>
        </div>
      )}
    </OneRow>
  );
}

/** What each wording said anew, the first one first. */
function History({ t, entry: { versions } }: Pick<Props, "t" | "entry">) {
  if (versions.length < 2) return null;
  return (
    <details class="history">
      <summary>{count(t.history, versions.length)}</summary>
      <ol>
        {changesOf(versions).map(({ version, fields }) => (
          <li key={version.id}>
            <span class="small">{dayName(isoDate(version.at))}</span>
            {fields.map((field) => (
              <span key={field} class="said">
                {t[field]}: {version[field] || t.emptied}
              </span>
            ))}
            {fields.length === 0 && <span class="said">{t.onlyDay}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
