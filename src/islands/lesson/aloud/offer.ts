// Offers to read a page aloud, where the browser has a voice of its language. Elsewhere nothing of it is seen.
import { voicesFor } from "#core/speech/voices.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { loadCode } from "#islands/site/load.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import aloudCss from "#styles/aloud.css?url";

const article = document.querySelector("article");
/** Contents stay in sight: it stands at their end, or else below what stands below the title. */
const contents = document.querySelector(".toc");
let isOffered = false;

const voices = (): SpeechSynthesisVoice[] =>
  voicesFor(speechSynthesis.getVoices(), document.documentElement.lang);

async function offer(): Promise<void> {
  if (isOffered || !article || voices().length === 0) return;
  isOffered = true;
  try {
    const [{ aloud }] = await Promise.all([loadStrings("aloud"), loadStyle(aloudCss)]);
    const part = document.createElement("div");
    part.className = "aloud-offer screen";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = aloud.read;
    let isAsked = false;
    button.onclick = () => {
      // What failed to load is tried again by the button beside its message.
      if (isAsked) return;
      isAsked = true;
      whenLoaded(
        part,
        () => Promise.all([loadCode(() => import("./aloud.tsx")), loadStrings("marks")]),
        ([{ open }, { marks }]) => {
          isAsked = false;
          open({ button, root: article, voices: voices(), t: aloud, marks });
        },
        true,
      );
    };
    part.append(button);
    if (contents) contents.append(part);
    else article.querySelector(".small")?.after(part);
  } catch {
    // Nobody has asked for it yet, so nothing is missed; the browser's next word on its voices tries again.
    isOffered = false;
  }
}

// Chromium tells late which voices it has. Safari before 16 can't be listened to in another way.
speechSynthesis.onvoiceschanged = () => void offer();
void offer();

/** For the loader: a script that exports nothing counts as cut short. */
export { isOffered };
