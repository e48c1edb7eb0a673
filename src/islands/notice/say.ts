import { saveToFile } from "#islands/record/save.ts";
import { loadStrings } from "#islands/strings.ts";

const WORDS = { off: "storageOff", full: "storageFull", broken: "storageBroken" } as const;

/** Why answers aren't kept: storage is switched off, or full, or holds something that can't be read. */
export type Kind = keyof typeof WORDS;

/** What isn't being stored has to be seen from wherever one answers. Few pages ever need it, so none carries it. */
const IN_VIEW = { position: "sticky", top: "0", zIndex: "1" };

let shown: HTMLElement | undefined;
let saying: Kind | undefined;

/**
 * Says once, in plain words, when the browser does not keep what is answered, and offers a way out: a file of what there
 * is, or the page where what was set aside can be looked at. Without a kind it takes the notice away.
 */
export async function say(kind: Kind | undefined): Promise<void> {
  if (kind === saying) return;
  saying = kind;
  if (kind === undefined) {
    shown?.remove();
    shown = undefined;
    keepClear(0);
    return;
  }
  const { site } = await loadStrings("site");
  if (saying !== kind) return;
  const text = document.createElement("span");
  text.textContent = site[WORDS[kind]];
  const box = document.createElement("div");
  box.className = "note wrap";
  box.dataset["kind"] = kind;
  box.setAttribute("role", "status");
  if (kind !== "broken") Object.assign(box.style, IN_VIEW);
  const way = kind === "broken" ? wayToRecord(site.seeAside) : wayToFile(site.saveNow);
  if (way) box.append(text, " ", way);
  else box.append(text);
  if (shown) shown.replaceWith(box);
  else document.querySelector("main")?.before(box);
  shown = box;
  keepClear(kind === "broken" ? 0 : box.offsetHeight);
}

/** What has the focus, or is jumped to, must not come to lie under a notice of so many pixels that stays in view. */
function keepClear(height: number): void {
  document.documentElement.style.scrollPaddingTop = height ? `${height + 16}px` : "";
}

/** A button that saves all answers to a file, those that are only in this page's memory among them. */
function wayToFile(label: string): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = label;
  button.addEventListener("click", saveToFile);
  return button;
}

/** A link to the page that shows what was set aside; none on that page itself. */
function wayToRecord(label: string): HTMLElement | undefined {
  if (document.getElementById("record")) return undefined;
  const { lang, dataset } = document.documentElement;
  const link = document.createElement("a");
  link.href = `${dataset["base"]}${lang.toLowerCase()}/record/`;
  link.textContent = label;
  return link;
}
