import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Strings } from "#core/i18n/strings.ts";
import { listenForKeys } from "#islands/site/keys.ts";
import { newPlace } from "./place.ts";
import { type Player, play, type State } from "./player.ts";
import { type Part, rangeOf } from "./text.ts";

interface Props {
  readonly t: Strings["aloud"];
  readonly parts: readonly Part[];
  readonly voices: readonly SpeechSynthesisVoice[];
  /** The part to begin with. */
  readonly from: number;
  readonly onStop: () => void;
}

/** Speeds, as a share of the voice's own. */
const RATES = [0.75, 1, 1.25, 1.5, 2];

/** Reads the parts of a page aloud, shows the one that it reads, and lets the reader steer. */
export function Bar({ t, parts, voices, from, onStop }: Props) {
  const [state, setState] = useState<State>("reading");
  const [rate, setRate] = useState(1);
  const player = useRef<Player>();
  const bar = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLButtonElement>(null);

  // In the task of the press that opened it, so that the browser lets it speak.
  useLayoutEffect(() => {
    const [voice] = voices;
    if (!voice) return;
    const place = newPlace();
    let last: Range | undefined;
    const own = play(parts, from, voice, (now, at) => {
      setState(now);
      const part = parts[at];
      const range = part && rangeOf(part);
      // Who has scrolled away reads something else: the page stays where they are.
      if (range && (!last || isInSight(last))) bring(range);
      last = range;
      place.show(range);
    });
    player.current = own;
    own.play();
    main.current?.focus();
    // Chromium goes on reading when the page is left.
    const leave = () => own.stop();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      own.stop();
      place.show(undefined);
    };
  }, []);

  useEffect(
    () =>
      bar.current
        ? listenForKeys(bar.current, ({ key }) => {
            if (key === "Escape") onStop();
          })
        : undefined,
    [],
  );

  const isReading = state === "reading";
  return (
    <div ref={bar} class="aloud-bar" role="group" aria-label={t.bar}>
      {/* It says what reading does, and not what it reads: that is heard already. */}
      <p role="status">{t[state]}</p>
      <div>
        <button type="button" class="quiet" onClick={() => player.current?.step(-1)}>
          {t.back}
        </button>
        <button
          ref={main}
          type="button"
          class="quiet"
          onClick={() => (isReading ? player.current?.pause() : player.current?.play())}
        >
          {isReading ? t.pause : t.goOn}
        </button>
        <button type="button" class="quiet" onClick={() => player.current?.step(1)}>
          {t.ahead}
        </button>
        <label>
          {t.speed}{" "}
          <select
            value={rate}
            onChange={({ currentTarget: { value } }) => {
              setRate(Number(value));
              player.current?.setRate(Number(value));
            }}
          >
            {RATES.map((one) => (
              <option key={one} value={one}>
                {one}×
              </option>
            ))}
          </select>
        </label>
        {voices.length > 1 && (
          <label>
            {t.voice}{" "}
            <select
              onChange={({ currentTarget: { selectedIndex } }) => {
                const voice = voices[selectedIndex];
                if (voice) player.current?.setVoice(voice);
              }}
            >
              {voices.map(({ name, voiceURI }) => (
                <option key={voiceURI}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <button type="button" class="quiet" onClick={onStop}>
          {t.stop}
        </button>
      </div>
    </div>
  );
}

const isInSight = (range: Range): boolean => {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Scrolls so that the whole piece can be seen, above the bar; a piece that can is left alone. */
function bring(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight * 0.75) return;
  scrollBy(0, top - innerHeight * 0.25);
}
