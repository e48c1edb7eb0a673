import { loadMarks } from "#islands/shared/sentences.ts";
import { listenForKeys } from "#islands/site/keys.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import searchCss from "#styles/search.css?url";
import Search from "./Search.tsx";

let dialog: HTMLDialogElement | undefined;
let before: Element | null;

/** Shows the search over the page. When it closes, the focus goes back to where it was. Rejects where there are no dialogs. */
export async function openSearch(): Promise<void> {
  if (!("HTMLDialogElement" in window)) throw new Error("no dialogs here");
  before = document.activeElement;
  if (dialog === undefined) {
    const [{ search: t, site }] = await Promise.all([
      loadStrings("search", "site"),
      loadStyle(searchCss),
      loadMarks(),
    ]);
    dialog = document.createElement("dialog");
    dialog.className = "find-dialog";
    dialog.setAttribute("aria-label", t.title);
    document.body.append(dialog);
    // A result on this very page loads nothing: the dialog has to make way for it.
    dialog.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a")) dialog?.close();
    });
    const close = () => dialog?.close();
    // In older browsers a search field keeps Esc to itself, and a dialog that closes leaves the focus nowhere.
    listenForKeys(dialog, (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      close();
    });
    dialog.addEventListener("close", () => {
      if (before instanceof HTMLElement) before.focus();
    });
    render(
      <Search
        t={t}
        focus
        beside={
          <button type="button" class="quiet" onClick={close}>
            {site.close}
          </button>
        }
      />,
      dialog,
    );
  }
  dialog.showModal();
  dialog.querySelector("input")?.focus();
}
