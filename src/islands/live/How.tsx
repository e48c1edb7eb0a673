import type { ComponentChildren } from "preact";
import { fill } from "#core/i18n/fill.ts";
import { type Settings, TIMERS, type Timer } from "#core/live/run.ts";
import { MOST_HANDS } from "#core/live/tally.ts";
import type { Words } from "./types.ts";

interface Props {
  readonly t: Words;
  readonly settings: Settings;
  readonly change: (some: Partial<Settings>) => void;
  /** Most begin as it is: it is folded until it is asked for. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** Seconds to choose from. */
const ALONE = [30, 60, 90, 120];
const DISCUSS = [60, 120, 180, 300, 480];

/** How a session is run. */
export function How({ t, settings, change, isOpen, onOpen }: Props) {
  const clocks: Readonly<Record<Timer, string>> = {
    down: t.timerDown,
    up: t.timerUp,
    off: t.timerOff,
  };
  return (
    <details id="how" open={isOpen} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
      <summary>
        <h2>{t.how}</h2>
      </summary>
      <div class="how">
        <label>
          {t.people}
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={settings.people || ""}
            onInput={({ currentTarget }) => change({ people: numberIn(currentTarget.value) })}
          />
        </label>
        <Minutes
          of={t.minutes}
          label={t.alone}
          list={ALONE}
          value={settings.alone}
          take={(alone) => change({ alone })}
        />
        <Minutes
          of={t.minutes}
          label={t.discuss}
          list={DISCUSS}
          value={settings.discuss}
          take={(discuss) => change({ discuss })}
        />
        <p class="small">{t.beside}</p>
      </div>
      <fieldset>
        <legend>{t.timer}</legend>
        {TIMERS.map((timer) => (
          <Radio
            key={timer}
            name="timer"
            checked={settings.timer === timer}
            take={() => change({ timer })}
          >
            {clocks[timer]}
          </Radio>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t.counting}</legend>
        <Radio name="counting" checked={!settings.presses} take={() => change({ presses: false })}>
          {t.countingTyped}
        </Radio>
        <Radio name="counting" checked={settings.presses} take={() => change({ presses: true })}>
          {t.countingPressed}
        </Radio>
      </fieldset>
      <p>
        <label class="tick">
          <input
            type="checkbox"
            aria-describedby="keep-what"
            checked={settings.keeps}
            onChange={({ currentTarget }) => change({ keeps: currentTarget.checked })}
          />
          <span>{t.keep}</span>
        </label>
        <span id="keep-what" class="small">
          {t.keepWhat}
        </span>
      </p>
    </details>
  );
}

/** What is typed as a number of people; 0 for anything else. Full-width digits come from a Chinese keyboard. */
export const numberIn = (text: string): number =>
  Math.min(MOST_HANDS, Number(text.normalize("NFKC").replace(/\D/g, "").slice(0, 4)));

interface MinutesProps {
  /** How a number of minutes is written. */
  readonly of: string;
  readonly label: string;
  readonly list: readonly number[];
  readonly value: number;
  readonly take: (seconds: number) => void;
}

const Minutes = ({ of, label, list, value, take }: MinutesProps) => (
  <label>
    {label}
    <select value={value} onChange={({ currentTarget }) => take(Number(currentTarget.value))}>
      {[...new Set([...list, value])].map((each) => (
        <option key={each} value={each}>
          {fill(of, { n: each / 60 })}
        </option>
      ))}
    </select>
  </label>
);

interface RadioProps {
  readonly name: string;
  readonly checked: boolean;
  readonly take: () => void;
  readonly children: ComponentChildren;
}

const Radio = ({ name, checked, take, children }: RadioProps) => (
  <label class="tick">
    <input type="radio" name={name} checked={checked} onChange={take} />
    <span>{children}</span>
  </label>
);
