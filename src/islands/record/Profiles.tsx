import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { COLORS, cleanName, LONGEST_NAME } from "#core/record/owner.ts";
import { useFocusBack, useFocusFirst } from "#islands/shared/focus.ts";
import { Panel } from "#islands/shared/Panel.tsx";
import { SaveOrCancel } from "#islands/shared/SaveOrCancel.tsx";
import { sentences } from "#islands/shared/sentences.ts";
import { forgetRead } from "#islands/site/copies.ts";
import { askOthers } from "#stores/elsewhere.ts";
import { $health } from "#stores/health.ts";
import { leaveComputer } from "#stores/leave.ts";
import {
  addProfile,
  chooseProfile,
  currentProfile,
  listProfiles,
  type Profile,
  renameProfile,
} from "#stores/profiles.ts";
import { canAsk } from "#stores/tabs.ts";
import { recordFile, type SavedFile } from "#stores/transfer.ts";
import { Named } from "./Named.tsx";
import { handOver } from "./save.ts";
import type { RecordProps } from "./types.ts";
import { STOPPED, useWork, Working } from "./Working.tsx";

/** The people who share this browser: choose, add, change, leave. */
export function Profiles({ t }: Pick<RecordProps, "t">) {
  const [editing, setEditing] = useState<Profile | "new">();
  const [leaving, setLeaving] = useState<SavedFile>();
  const [said, setSaid] = useState<ComponentChildren>("");
  const { work, stop, shown } = useWork();

  const told = useRef<HTMLParagraphElement>(null);
  const adder = useFocusBack<HTMLButtonElement>(editing !== undefined);
  const leaver = useFocusBack<HTMLButtonElement>(leaving !== undefined);

  const after = (words: ComponentChildren | undefined) => {
    setEditing(undefined);
    setLeaving(undefined);
    setSaid(words ?? t.failed);
    // The button that was pressed may be gone with the row it stood in.
    told.current?.focus();
  };
  const open = (id: string) =>
    after(
      chooseProfile(id) ? (
        <Named text={t.opened} name={currentProfile().name ?? t.profileNone} />
      ) : undefined,
    );

  const save = async () => {
    const file = await work(t.saving, recordFile(await askOthers()));
    if (file === STOPPED) return;
    handOver(file);
    setLeaving(file);
  };
  const leave = async (file: SavedFile) => {
    const { left: cleared, remains, leaveChanged: changed } = t;
    const how = await work(t.leaving, leaveComputer(file, await askOthers()), false);
    if (how === "cleared" || how === "remains") void forgetRead();
    after(how === STOPPED ? undefined : { cleared, remains, changed, refused: undefined }[how]);
  };

  return (
    <section class="screen">
      <h2 id="profiles">{t.profiles}</h2>
      <p>{t.profilesIntro}</p>
      <ul class="plain people">
        {listProfiles().map((profile) => (
          <li key={profile.id}>
            <Dot color={profile.color ?? (profile.current ? "currentColor" : undefined)} />{" "}
            <bdi>{profile.name ?? t.profileNone}</bdi>{" "}
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
      <h3 id="leave">{t.leaveTitle}</h3>
      <p>{t.leaveHint}</p>
      {leaving ? (
        <Panel
          text={sentences(
            t.leaveSure,
            $health.get().setAside.length > 0 && t.leaveAside,
            !canAsk() && t.cantAsk,
          )}
        >
          <button type="button" class="go" onClick={() => leave(leaving)}>
            {t.leaveYes}
          </button>{" "}
          <button type="button" class="quiet" onClick={() => setLeaving(undefined)}>
            {t.cancel}
          </button>
        </Panel>
      ) : (
        <p class="acts">
          <button ref={leaver} type="button" class="quiet" onClick={save}>
            {t.leave}
          </button>
        </p>
      )}
      {shown && <Working t={t} shown={shown} onStop={stop} />}
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
  const [isUnseen, setUnseen] = useState(false);
  const field = useFocusFirst<HTMLInputElement>();
  const names = t.colors.split("|");
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        const clean = cleanName(name);
        setUnseen(clean === undefined);
        if (clean === undefined) field.current?.focus();
        else onSave(clean, color);
      }}
    >
      <p>
        <label>
          {t.name}{" "}
          <input
            ref={field}
            type="text"
            required
            maxLength={LONGEST_NAME}
            aria-invalid={isUnseen}
            aria-describedby={isUnseen ? "name-unseen" : undefined}
            autocomplete="off"
            dir="auto"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
      </p>
      <div role="alert">
        {isUnseen && (
          <p id="name-unseen" class="wrong">
            {t.nameUnseen}
          </p>
        )}
      </div>
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
            <span class="sr">{names[index]}</span>
          </label>
        ))}
      </fieldset>
      <SaveOrCancel save={profile ? t.rename : t.add} cancel={t.cancel} onCancel={onCancel} />
    </form>
  );
}
