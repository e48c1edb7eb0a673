import { useRef, useState } from "preact/hooks";
import { heldFrom } from "#core/handover/held.ts";
import { LONGEST_NOTE, type Note } from "#core/handover/note.ts";
import { planFrom } from "#core/handover/plan.ts";
import { fill } from "#core/i18n/fill.ts";
import { dateOf, today } from "#islands/site/dates.ts";
import { meetingNamed, meetingsOf, meetingTitle, sessionTitle } from "./names.ts";
import { Remove } from "./Remove.tsx";
import type { HandoverProps } from "./types.ts";

interface NotesProps extends HandoverProps {
  readonly notes: readonly Note[];
  /** What they are about, where that is not plain from what stands above them. */
  readonly head?: string;
}

/** Notes on one thing, each with a button that removes it. */
export function NotesAbout({ t, log, head, notes }: NotesProps) {
  if (notes.length === 0) return null;
  const inOrder = [...notes].sort((a, b) => a.at - b.at);
  return (
    <>
      {head && <h4>{head}</h4>}
      <ul class="plain notes">
        {inOrder.map((note) => (
          <li key={note.id}>
            <p class="said">{note.text}</p>
            <div class="small">
              <span>{fill(t.noteOf, { date: dateOf(note.at) })}</span>{" "}
              <Remove
                t={t}
                label={fill(t.removeNoteOf, { text: beginningOf(note.text) })}
                remove={() => {
                  log.remove("notes", note);
                  // The pressed button is gone together with the note.
                  document.getElementById("notes")?.focus();
                }}
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

const beginningOf = (text: string): string => text.trim().slice(0, 40);

/** The notes for the next facilitator, and a form that adds one. */
export function Notes(props: HandoverProps) {
  const { t, data, log, state } = props;
  const [about, setAbout] = useState("");
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const { notes, votes, choices } = state.kept;
  const held = heldFrom(votes);
  const plan = planFrom(choices, data.series, today());
  const series = data.series.find(({ id }) => id === plan?.series);
  const meetings = series ? meetingsOf(series) : [];
  /** Sessions and meetings whose notes are shown beside them, further up the page. */
  const shown = new Set([
    ...held.map(({ session }) => session),
    ...meetings.map(({ name }) => name),
  ]);
  const rest = notes.filter((note) => !shown.has(note.about));
  return (
    <section>
      <h2 id="notes" tabIndex={-1}>
        {t.notes}
      </h2>
      <p class="screen">{t.notesHint}</p>
      <NotesAbout
        {...props}
        notes={rest.filter((note) => meetingNamed(props, note.about) === undefined)}
      />
      {[...new Set(rest.map((note) => note.about))].map((name) => {
        const title = meetingNamed(props, name);
        return (
          title !== undefined && (
            <div key={name}>
              <h3>{title}</h3>
              <NotesAbout {...props} notes={rest.filter((note) => note.about === name)} />
            </div>
          )
        );
      })}
      <form
        class="screen note-form"
        aria-label={t.note}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === "") return;
          log.note(about, text.trim());
          setText("");
          setSaid(t.noteAdded);
          field.current?.focus();
        }}
      >
        <p>
          <label>
            {t.note}
            <textarea
              ref={field}
              rows={3}
              required
              maxLength={LONGEST_NOTE}
              value={text}
              onInput={({ currentTarget }) => {
                setText(currentTarget.value);
                setSaid("");
              }}
            />
          </label>
        </p>
        <p>
          <label>
            {t.about}{" "}
            <select value={about} onChange={({ currentTarget }) => setAbout(currentTarget.value)}>
              <option value="">{t.aboutAll}</option>
              {held.map((one) => (
                <option key={one.session} value={one.session}>
                  {sessionTitle(props, one)}
                </option>
              ))}
              {meetings.map(({ name, words }) => (
                <option key={name} value={name}>
                  {meetingTitle(props, words)}
                </option>
              ))}
            </select>
          </label>
        </p>
        <p>
          <button type="submit" class="quiet">
            {t.addNote}
          </button>
        </p>
        <p role="status">{state.saving === "ok" ? said : ""}</p>
      </form>
    </section>
  );
}
