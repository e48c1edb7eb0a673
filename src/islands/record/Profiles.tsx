import { useRef, useState } from "preact/hooks";
import { fill } from "#core/i18n/fill.ts";
import { sentences } from "#islands/sentences.ts";
import { leaveComputer } from "#stores/leave.ts";
import {
  addProfile,
  chooseProfile,
  currentProfile,
  listProfiles,
  type Profile,
  renameProfile,
} from "#stores/profiles.ts";
import { $health } from "#stores/record.ts";
import { recordFile, type SavedFile } from "#stores/transfer.ts";
import { download } from "./download.ts";
import { useFocusBack, useFocusFirst } from "./focus.ts";
import { Panel } from "./Panel.tsx";
import type { RecordProps } from "./RecordPage.tsx";

/** Colours that tell people apart at a glance; the name stands beside each. */
const COLORS = ["#a8321f", "#2c6b5a", "#855600", "#2f5d9b", "#6b4a8e", "#4f5a66"];

/** The people who share this browser: choose, add, change, leave. */
export function Profiles({ t }: Pick<RecordProps, "t">) {
  const [editing, setEditing] = useState<Profile | "new">();
  const [leaving, setLeaving] = useState<SavedFile>();
  const [said, setSaid] = useState("");

  const told = useRef<HTMLParagraphElement>(null);
  const adder = useFocusBack<HTMLButtonElement>(editing !== undefined);
  const leaver = useFocusBack<HTMLButtonElement>(leaving !== undefined);

  const after = (words: string | undefined) => {
    setEditing(undefined);
    setLeaving(undefined);
    setSaid(words ?? t.failed);
    // The button that was pressed may be gone with the row it stood in.
    told.current?.focus();
  };
  const open = (id: string) =>
    after(
      chooseProfile(id)
        ? fill(t.opened, { name: currentProfile().name ?? t.profileNone })
        : undefined,
    );

  return (
    <section class="screen">
      <h2 id="profiles">{t.profiles}</h2>
      <p>{t.profilesIntro}</p>
      <ul class="plain people">
        {listProfiles().map((profile) => (
          <li key={profile.id}>
            <Dot color={profile.color} /> {profile.name ?? t.profileNone}{" "}
            {profile.current ? (
              <>
                <span class="small">({t.current})</span>{" "}
                <button type="button" class="quiet" onClick={() => setEditing(profile)}>
                  {t.rename}
                </button>
              </>
            ) : (
              <button type="button" class="quiet" onClick={() => open(profile.id)}>
                {t.open}
              </button>
            )}
          </li>
        ))}
      </ul>
      {editing ? (
        <ProfileForm
          t={t}
          profile={editing === "new" ? undefined : editing}
          onCancel={() => setEditing(undefined)}
          onSave={(name, color) => {
            if (editing !== "new") {
              return after(renameProfile(editing.id, name, color) ? t.changed : undefined);
            }
            const added = addProfile(name, color);
            if (added) open(added.id);
            else after(undefined);
          }}
        />
      ) : (
        <p class="acts">
          <button ref={adder} type="button" class="quiet" onClick={() => setEditing("new")}>
            {t.add}
          </button>
        </p>
      )}
      <p>{t.leaveHint}</p>
      {leaving ? (
        <Panel text={sentences(t.leaveSure, $health.get().setAside.length > 0 && t.leaveAside)}>
          <button
            type="button"
            class="go"
            onClick={() => {
              const { left: cleared, remains, leaveChanged: changed } = t;
              const how = leaveComputer(leaving);
              after({ cleared, remains, changed, refused: undefined }[how]);
            }}
          >
            {t.leaveYes}
          </button>{" "}
          <button type="button" class="quiet" onClick={() => setLeaving(undefined)}>
            {t.cancel}
          </button>
        </Panel>
      ) : (
        <p class="acts">
          <button
            ref={leaver}
            type="button"
            class="quiet"
            onClick={() => {
              const file = recordFile();
              download(file.name, file.text);
              file.saved();
              setLeaving(file);
            }}
          >
            {t.leave}
          </button>
        </p>
      )}
      <p ref={told} role="status" tabIndex={-1}>
        {said}
      </p>
    </section>
  );
}

const Dot = ({ color }: { color: string | undefined }) => (
  <svg class="dot" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <circle cx="7" cy="7" r="6" fill={color ?? "none"} stroke="currentColor" />
  </svg>
);

interface FormProps extends Pick<RecordProps, "t"> {
  readonly profile: Profile | undefined;
  readonly onSave: (name: string, color: string) => void;
  readonly onCancel: () => void;
}

function ProfileForm({ t, profile, onSave, onCancel }: FormProps) {
  const [name, setName] = useState(profile?.name ?? "");
  const [color, setColor] = useState(profile?.color ?? COLORS[0] ?? "");
  const field = useFocusFirst<HTMLInputElement>();
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onSave(name.trim(), color);
      }}
    >
      <p>
        <label>
          {t.name}{" "}
          <input
            ref={field}
            type="text"
            required
            maxLength={60}
            autocomplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
      </p>
      <fieldset class="colors">
        <legend>{t.color}</legend>
        {COLORS.map((value, index) => (
          <label key={value}>
            <input
              type="radio"
              name="color"
              checked={color === value}
              onChange={() => setColor(value)}
            />
            <Dot color={value} />
            <span class="sr">{index + 1}</span>
          </label>
        ))}
      </fieldset>
      <p class="acts">
        <button type="submit" class="go">
          {profile ? t.rename : t.add}
        </button>{" "}
        <button type="button" class="quiet" onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
    </form>
  );
}
