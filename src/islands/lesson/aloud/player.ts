/** What is said at once. */
export interface Piece {
  readonly text: string;
  /** Whether reading rests after it, until the reader goes on: a question waits for its answer. */
  readonly rests?: boolean;
}

/** "silent": the browser or its voice does not speak. */
export type State = "reading" | "paused" | "resting" | "ended" | "silent";

export interface Player {
  /** Reads from a piece; without one, from where it is. */
  play(at?: number): void;
  /** The next utterance begins with this piece anew: voices of some systems can't go on in the middle. */
  pause(): void;
  step(by: number): void;
  setRate(rate: number): void;
  setVoice(voice: SpeechSynthesisVoice): void;
  /** Falls silent for good. */
  stop(): void;
}

/** How often is looked whether the voice still speaks, ms. */
const LOOK = 1_000;
/** How long a voice may take to begin, ms. */
const PATIENCE = 8_000;
/** How long a character can take at the ordinary speed, ms: a Chinese one is a syllable, and slow voices take their time. */
const SLOWEST = { cjk: 700, other: 250 };

/**
 * Reads pieces one after the other by the browser's voice, and tells at which one it is and what it does.
 *
 * Browsers forget to say that an utterance has ended: Chromium where an utterance took more than 15 seconds or was thrown away by its garbage
 * collector, others after a cancellation. So it is held on to, and a timer looks after it.
 */
export function play(
  pieces: readonly Piece[],
  from: number,
  first: SpeechSynthesisVoice,
  tell: (state: State, at: number) => void,
  speech: SpeechSynthesis = speechSynthesis,
): Player {
  let at = from;
  let rate = 1;
  let voice = first;
  let state: State = "paused";
  let timer: ReturnType<typeof setInterval> | undefined;
  /** What is being said; of an older utterance nothing is heard any longer. */
  let now: SpeechSynthesisUtterance | undefined;

  const become = (next: State): void => {
    state = next;
    tell(state, at);
  };
  const hush = (): void => {
    clearInterval(timer);
    now = undefined;
    speech.cancel();
  };
  const rest = (next: State): void => {
    hush();
    become(next);
  };
  const goOn = (): void => {
    const { rests } = pieces[at] ?? {};
    const isLast = at === pieces.length - 1;
    if (!isLast) at++;
    if (isLast) rest("ended");
    else if (rests) rest("resting");
    else say();
  };
  const say = (): void => {
    hush();
    const { text = "" } = pieces[at] ?? {};
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    let isHeard = false;
    utterance.onstart = () => {
      isHeard = true;
    };
    utterance.onend = () => {
      if (utterance === now) goOn();
    };
    // Another page or the system took the voice, or it failed: going on would race through the text in silence.
    utterance.onerror = ({ error }) => {
      if (utterance !== now) return;
      rest(error === "interrupted" || error === "canceled" ? "paused" : "silent");
    };
    now = utterance;
    // Another page may have left the browser's queue paused.
    speech.resume();
    speech.speak(utterance);
    become("reading");
    const begun = Date.now();
    const slowest = /^(?:zh|cmn|ja)/i.test(voice.lang) ? SLOWEST.cjk : SLOWEST.other;
    const limit = PATIENCE + (text.length * slowest) / rate;
    let silent = 0;
    timer = setInterval(() => {
      silent = speech.speaking || speech.pending ? 0 : silent + 1;
      const waited = Date.now() - begun;
      if (isHeard && (silent > 1 || waited > limit)) goOn();
      else if (!isHeard && waited > PATIENCE) rest("silent");
    }, LOOK);
  };
  const again = (): void => {
    if (state === "reading") say();
  };
  return {
    play: (wanted = state === "ended" ? 0 : at) => {
      at = wanted;
      say();
    },
    pause: () => rest("paused"),
    step: (by) => {
      at = Math.min(pieces.length - 1, Math.max(0, at + by));
      if (state === "reading") say();
      else become("paused");
    },
    setRate: (wanted) => {
      rate = wanted;
      again();
    },
    setVoice: (wanted) => {
      voice = wanted;
      again();
    },
    stop: hush,
  };
}
