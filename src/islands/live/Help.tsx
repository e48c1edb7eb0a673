import type { Command } from "#core/live/command.ts";
import { useFocusFirst } from "#islands/shared/focus.ts";
import type { Words } from "./types.ts";

interface Props {
  readonly t: Words;
  /** Whether keys that write a character are commands. */
  readonly letters: boolean;
  readonly set: (letters: boolean) => void;
  readonly close: () => void;
  /** For who has no keys: closes the panel, and does it. */
  readonly obey: (command: Command) => void;
}

/** All keys, in place of the question, and buttons for those that have none on the stage. */
export const Help = ({ t, letters, set, close, obey }: Props) => {
  const first = useFocusFirst<HTMLHeadingElement>();
  const rows = [
    [t.helpNext, t.helpNextDoes],
    [t.helpBack, t.helpBackDoes],
    [t.helpDigits, t.helpDigitsDoes],
    [t.helpArrows, t.helpArrowsDoes],
    [t.helpMode, t.helpModeDoes],
    [t.helpDark, t.helpDarkDoes],
    [t.helpTimer, t.helpTimerDoes],
    [t.helpFull, t.helpFullDoes],
    [t.helpLeave, t.helpLeaveDoes],
  ];
  return (
    <div class="helping">
      <h2 ref={first} tabIndex={-1}>
        {t.help}
      </h2>
      <dl>
        {rows.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="tick">
        <input
          type="checkbox"
          checked={letters}
          onChange={({ currentTarget }) => set(currentTarget.checked)}
        />
        <span>{t.letters}</span>
      </label>
      <p>
        <button type="button" class="quiet" onClick={() => obey({ do: "dark" })}>
          {t.dark}
        </button>
        <button type="button" class="quiet" onClick={() => obey({ do: "full" })}>
          {t.fill}
        </button>
        <button type="button" class="quiet" onClick={() => obey({ do: "leave" })}>
          {t.leave}
        </button>
        <button type="button" class="go" onClick={close}>
          {t.close}
        </button>
      </p>
    </div>
  );
};
