// A browser's voices, for tests: what they are told to say is written down, and they end when the test says so.
import type { BrowserContext, Page } from "@playwright/test";

interface Voice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** Voices of the computer itself, one for each language of the course and a second one for English. */
export const LOCAL: readonly Voice[] = [
  { name: "Tingting", lang: "zh-CN", localService: true, default: false },
  { name: "Daniel", lang: "en-GB", localService: true, default: true },
  { name: "Moira", lang: "en-IE", localService: true, default: false },
];

export const REMOTE: readonly Voice[] = LOCAL.map((voice) => ({ ...voice, localService: false }));

interface Said {
  readonly text: string;
  readonly lang: string;
  readonly rate: number;
  readonly voice: string;
}

interface Speech {
  readonly said: Said[];
  /** How often it was told to fall silent while it spoke. */
  cut: number;
  speaking: boolean;
  finish(): void;
  know(voices: readonly Voice[]): void;
}

declare global {
  interface Window {
    speech: Speech;
  }
}

/** Gives the pages of a browser voices; none until they are told that it knows them, as in Chromium. */
export async function withVoices(
  context: BrowserContext,
  { highlights = true } = {},
): Promise<void> {
  await context.addInitScript(install, highlights);
}

/** Gives an open page voices that it knows. */
export async function giveVoices(page: Page): Promise<void> {
  await page.evaluate(install, true);
  await know(page, LOCAL);
}

/** Runs in the page. */
function install(hasHighlights: boolean): void {
  if (!hasHighlights) {
    Object.defineProperty(window, "Highlight", { value: undefined });
    delete (window as { Highlight?: unknown }).Highlight;
  }
  let voices: readonly Voice[] = [];
  let now: SpeechSynthesisUtterance | undefined;
  const speech: Speech = {
    said: [],
    cut: 0,
    speaking: false,
    finish() {
      const ended = now;
      now = undefined;
      speech.speaking = false;
      ended?.onend?.({} as SpeechSynthesisEvent);
    },
    know(known) {
      voices = known;
      synthesis.onvoiceschanged?.();
    },
  };
  const synthesis = {
    onvoiceschanged: speechSynthesis.onvoiceschanged as (() => void) | null,
    pending: false,
    get speaking() {
      return speech.speaking;
    },
    getVoices: () => voices,
    resume() {},
    pause() {},
    cancel() {
      if (speech.speaking) speech.cut++;
      speech.speaking = false;
      const cut = now;
      now = undefined;
      cut?.onerror?.({ error: "interrupted" } as SpeechSynthesisErrorEvent);
    },
    speak(utterance: SpeechSynthesisUtterance) {
      now = utterance;
      speech.speaking = true;
      const { text, lang, rate, voice } = utterance;
      speech.said.push({ text, lang, rate, voice: voice?.name ?? "" });
      utterance.onstart?.({} as SpeechSynthesisEvent);
    },
  };
  class Utterance {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
  window.speech = speech;
}

export const know = (page: Page, voices: readonly Voice[]): Promise<void> =>
  page.evaluate((known) => window.speech.know(known), voices);

export const said = (page: Page): Promise<Said[]> => page.evaluate(() => window.speech.said);

/** The voice comes to the end of what it says. */
export const finish = (page: Page): Promise<void> => page.evaluate(() => window.speech.finish());

/** Hears a page to its end, as a reader does who goes on after every question. */
export const hearAll = (page: Page, goOn: string, end: string): Promise<Said[]> =>
  page.evaluate(
    async ([again, last]) => {
      const bar = document.querySelector(".aloud-bar");
      for (let turn = 0; turn < 2000; turn++) {
        window.speech.finish();
        await new Promise((resolve) => setTimeout(resolve));
        if (bar?.querySelector("[role=status]")?.textContent === last) break;
        if (!window.speech.speaking) {
          [...(bar?.querySelectorAll("button") ?? [])]
            .find(({ textContent }) => textContent === again)
            ?.click();
        }
      }
      return window.speech.said;
    },
    [goOn, end] as const,
  );
