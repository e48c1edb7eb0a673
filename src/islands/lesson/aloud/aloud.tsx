// Opens and closes what reads the page aloud. Loaded when the reader asks for it.
import type { Strings } from "#core/i18n/strings.ts";
import { render } from "#islands/site/render.ts";
import { Bar } from "./Bar.tsx";
import { partsOf } from "./text.ts";

interface Asked {
  readonly button: HTMLElement;
  readonly root: Element;
  /** At least one. */
  readonly voices: readonly SpeechSynthesisVoice[];
  readonly t: Strings["aloud"];
  readonly marks: Strings["marks"];
}

/** Begins with what is on the screen, or with the title where the button stands above the text. */
export function open({ button, root, voices, t, marks }: Asked): void {
  const parts = partsOf({ root, language: document.documentElement.lang, ...marks });
  const isBeside = getComputedStyle(button.closest("nav") ?? root).position === "sticky";
  const from = isBeside
    ? parts.findIndex(({ block }) => block.getBoundingClientRect().bottom > 0)
    : 0;
  const slot = document.createElement("div");
  button.after(slot);
  button.hidden = true;
  document.documentElement.classList.add("aloud");
  const close = (): void => {
    render(null, slot);
    slot.remove();
    document.documentElement.classList.remove("aloud");
    button.hidden = false;
    button.focus();
  };
  render(<Bar t={t} parts={parts} voices={voices} from={Math.max(0, from)} onStop={close} />, slot);
}
