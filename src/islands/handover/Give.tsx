import { useState } from "preact/hooks";
import { heldFrom } from "#core/handover/held.ts";
import { type Kept, only, PARTS, type Part, sizeOf } from "#core/handover/kept.ts";
import { LONGEST_FOR, writePack } from "#core/handover/pack.ts";
import { count, fill } from "#core/i18n/fill.ts";
import { download } from "#islands/shared/download.ts";
import { today } from "#islands/site/dates.ts";
import type { HandoverProps } from "./types.ts";

/** Makes the handover file for the next facilitator. */
export function Give({ t, state }: HandoverProps) {
  const { kept } = state;
  const [left, setLeft] = useState<readonly Part[]>([]);
  const [reader, setReader] = useState("");
  const [said, setSaid] = useState("");
  const offered = PARTS.filter((part) => sizeOf(only(kept, [part])) > 0);
  const chosen = offered.filter((part) => !left.includes(part));
  const save = () => {
    const { course = "course" } = document.documentElement.dataset;
    const text = writePack({
      course,
      savedAt: Date.now(),
      reader: reader.trim(),
      kept: only(kept, chosen),
    });
    const name = `whetstone-handover-${today()}.json`;
    download(name, text);
    setSaid(fill(t.saved, { file: name }));
  };
  return (
    <section class="screen">
      <h2 id="save">{t.save}</h2>
      <p>{t.saveHint}</p>
      {offered.length === 0 ? (
        <p class="small">{t.saveEmpty}</p>
      ) : (
        <form
          aria-labelledby="save"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen.length > 0) save();
          }}
        >
          <fieldset class="parts">
            <legend>{t.parts}</legend>
            {offered.map((part) => (
              <label key={part} class="tick">
                <input
                  type="checkbox"
                  checked={!left.includes(part)}
                  onChange={({ currentTarget }) => {
                    setLeft(
                      PARTS.filter((one) =>
                        one === part ? !currentTarget.checked : left.includes(one),
                      ),
                    );
                    // The message would be about the file that was saved before this tick.
                    setSaid("");
                  }}
                />
                <span>{partName(t, part, only(kept, [part]))}</span>
              </label>
            ))}
          </fieldset>
          <p>
            <label>
              {t.reader}
              <input
                type="text"
                autocomplete="off"
                maxLength={LONGEST_FOR}
                value={reader}
                onInput={({ currentTarget }) => setReader(currentTarget.value)}
              />
            </label>
          </p>
          <p class="acts">
            <button type="submit" class="quiet" disabled={chosen.length === 0}>
              {t.saveFile}
            </button>
          </p>
          <p role="status">{chosen.length === 0 ? t.noPart : said}</p>
        </form>
      )}
    </section>
  );
}

/** A part with what it comes to. */
function partName(t: HandoverProps["t"], part: Part, kept: Kept): string {
  switch (part) {
    case "sessions":
      return fill(t.partSessions, {
        sessions: count(t.sessions, heldFrom(kept.votes).length),
        votes: count(t.votes, kept.votes.length),
      });
    case "notes":
      return count(t.partNotes, kept.notes.length);
    case "plan":
      return count(
        t.partPlan,
        kept.choices.filter(({ name, value }) => name.startsWith("day:") && value !== "").length,
      );
    case "rollUps":
      return count(t.partRollUps, kept.rollUps.length);
    case "settings":
      return t.partSettings;
  }
}
