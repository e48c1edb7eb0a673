// Opens the search in a dialog: by the link in the header, and by Ctrl+K. Nothing is loaded before. Where it
// can't be loaded, or the browser has no dialogs, the link leads to the search page.
import { enhance } from "#islands/site/enhance.ts";
import { listenForKeys } from "#islands/site/keys.ts";
import { loadCode } from "#islands/site/load.ts";

const link = document.querySelector<HTMLAnchorElement>("[data-search]");

/** Where text is typed, Ctrl+K is the reader's: on a Mac it cuts the rest of the line. Other inputs have no selection. */
const isTyping = (): boolean =>
  ((document.activeElement as HTMLInputElement | null)?.selectionStart ?? null) !== null;

/** What the search page is searched in: there, no dialog opens. */
const own = document.getElementById("search");

if (link) {
  if (!own) {
    enhance(link, async () => {
      const { openSearch } = await loadCode(() => import("./dialog.tsx"));
      await openSearch();
    });
  }
  listenForKeys(document, (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const isCommand = ctrlKey !== metaKey && !shiftKey && !altKey;
    if (key.toLowerCase() !== "k" || !isCommand || isTyping()) return;
    event.preventDefault();
    if (own) own.querySelector("input")?.focus();
    else link.click();
  });
}
