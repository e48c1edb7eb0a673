// Says in plain words when the browser does not keep what is answered, and offers a way out: a file of what would be
// lost, or the page where what was set aside can be looked at. Its words are in the page: the network may be gone, too.
import { $health } from "#stores/health.ts";

/** The notice must be visible wherever the reader answers. Few pages need its style, so no page's HTML carries it. */
const IN_VIEW = { position: "sticky", top: "0", zIndex: "1" };

const template = document.querySelector<HTMLTemplateElement>("#notices");
let shown: HTMLElement | undefined;
let said: string | undefined;
const file = template?.content.querySelector<HTMLAnchorElement>("[download]");
let aim: (() => void) | undefined;

/** Why answers aren't kept: storage is switched off, or full, or holds something that can't be read. */
function show(kind: string | undefined): void {
  if (kind === said) return;
  said = kind;
  shown?.remove();
  const words = kind && template?.content.querySelector(`[data-kind=${kind}]`);
  shown = undefined;
  if (kind && words) {
    // The landmark without what else it could say.
    shown = words.parentElement?.cloneNode() as HTMLElement;
    shown.className = "note";
    shown.dataset["kind"] = kind;
    const text = words.cloneNode(true) as HTMLElement;
    text.setAttribute("role", "status");
    text.id = "said";
    shown.setAttribute("aria-labelledby", text.id);
    shown.append(text);
    if (kind !== "broken") Object.assign(shown.style, IN_VIEW);
    document.querySelector("main")?.before(shown);
    offer();
  }
  // Keep focused elements and targets of anchors clear of the notice, which stays in view.
  const height = shown?.style.top ? shown.offsetHeight + 16 : 0;
  document.documentElement.style.scrollPaddingTop = height ? `${height}px` : "";
}

function offer(): void {
  if (!file || !aim || !shown?.style.top) return;
  // Make the file on the click: more may be answered until then.
  file.onclick = aim;
  shown.append(" ", file);
}

/**
 * Sets how the notice offers a file of unsaved answers: `to` points the link at the file. Only pages with something to
 * answer call this; other pages have nothing to lose.
 */
export function offerFile(to: (link: HTMLAnchorElement) => void): void {
  aim = () => file && to(file);
  offer();
}

$health.subscribe(({ saving, setAside }) =>
  show(saving !== "ok" ? saving : setAside.length > 0 ? "broken" : undefined),
);
