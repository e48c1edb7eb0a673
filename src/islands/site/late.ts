/*
 * Parts of a page that script fills once it has loaded what they need. Until then, and where that fails, a box in the part
 * says so. Its words came with the page (`components/Waiting.astro`): there may be no network to ask for them.
 */
// Every page with late parts also reports the state of storage, with words from the same template.
import "./notice.ts";
import { $health } from "#stores/health.ts";
import { isUpdated } from "./load.ts";

/** Parts that failed and wait. A retry retries all of them: they most likely failed for one cause. */
const waiting = new Set<() => void>();
const tryAll = () => {
  for (const again of [...waiting]) again();
};
addEventListener("online", tryAll);

/** A box with every message and button that a part may need. It starts as "loading". */
function newBox(): HTMLElement {
  const words = document.querySelector<HTMLTemplateElement>("#notices")?.content;
  const box = words?.querySelector(".waiting") ?? document.createElement("div");
  return box.cloneNode(true) as HTMLElement;
}

function say(box: HTMLElement, state: "loading" | "late" | "updated"): void {
  const [loading, late, updated, acts] = box.children as unknown as (HTMLElement | undefined)[];
  if (!loading || !late || !updated || !acts) return;
  loading.hidden = state !== "loading";
  late.hidden = state !== "late";
  updated.hidden = state !== "updated";
  const { saving, unsaved } = $health.get();
  for (const kept of box.querySelectorAll("span")) kept.hidden = saving !== "ok" || unsaved > 0;
  const [again, reload] = acts.children as unknown as [HTMLElement, HTMLElement];
  again.onclick = tryAll;
  reload.onclick = () => location.reload();
  // The buttons appear with the first failure and stay: removing the pressed one during the retry would lose the
  // focus.
  if (state !== "loading") acts.hidden = false;
  if (state === "updated") {
    if (again === document.activeElement) reload.focus();
    again.hidden = true;
  }
}

/**
 * Loads what a part needs and then shows it; what was chosen or typed elsewhere on the page stays. A quiet part says
 * nothing until something fails. Returns a function that cancels the request.
 */
export function whenLoaded<T>(
  part: HTMLElement,
  load: () => Promise<T>,
  show: (loaded: T) => void,
  quiet = false,
): () => void {
  const built = [...part.children].find((child) => child.classList.contains("waiting"));
  // The script runs: remove the message that it did not load.
  built?.querySelector(".late")?.remove();
  let box = built || quiet ? undefined : part.appendChild(newBox());
  let wanted = true;

  const attempt = async () => {
    if (waiting.delete(attempt) && box) say(box, "loading");
    let loaded: T;
    try {
      loaded = await load();
    } catch {
      if (wanted) await fail();
      return;
    }
    if (!wanted) return;
    const hadFocus = box?.contains(document.activeElement);
    box?.remove();
    built?.remove();
    show(loaded);
    if (hadFocus && document.activeElement === document.body) {
      part.tabIndex = -1;
      part.focus();
    }
  };

  const fail = async () => {
    waiting.add(attempt);
    const told = box?.hasAttribute("role") ? box : newBox();
    say(told, "late");
    if (told !== box) {
      // Screen readers announce an alert that is inserted together with its text.
      told.setAttribute("role", "alert");
      part.append(told);
      box?.remove();
      // A box with a link still offers something: it stays until the part has loaded.
      if (!built?.querySelector("a")) built?.remove();
      box = told;
    }
    if ((await isUpdated()) && waiting.has(attempt)) say(told, "updated");
  };

  void attempt();
  return () => {
    wanted = false;
    waiting.delete(attempt);
  };
}
