// A term's definition below the paragraph that first uses it. The link leads to the glossary; script shows the definition
// in place.
import { loadEntries } from "#islands/site/entries.ts";
import { listenForKeys } from "#islands/site/keys.ts";
import { loadStyle } from "#islands/site/style.ts";
import termCss from "#styles/term.css?url";

const NOTE = "term-note";

/** The term whose definition is shown. */
let owner: HTMLAnchorElement | undefined;
/** The term that was pressed last: its definition may still be loading. */
let asked: HTMLAnchorElement | undefined;
let close = (): void => {};

/** Shows the definition below the term's paragraph, or takes it away again. The focus stays on the link. */
export async function toggleTerm(link: HTMLAnchorElement): Promise<void> {
  const again = owner === link;
  close();
  if (again) return;
  asked = link;
  const [entries] = await Promise.all([loadEntries(), loadStyle(termCss)]);
  if (asked !== link || owner === link) return;
  const entry = entries.find(({ path }) => path === `glossary/${link.hash}`);
  if (!entry) throw new Error(`${link.href} is not in the glossary`);
  const note = document.createElement("div");
  note.id = NOTE;
  note.setAttribute("role", "status");
  place(note, link);
  // Filled after it stands there: only then is it announced.
  const title = document.createElement("b");
  title.textContent = entry.title;
  const more = document.createElement("a");
  more.href = link.href;
  more.textContent = "→";
  more.setAttribute("aria-label", entry.title);
  note.append(title, ` ${entry.about} `, more);
  note.scrollIntoView({ block: "nearest" });
  owner = link;
  link.setAttribute("aria-expanded", "true");
  link.setAttribute("aria-controls", NOTE);
  const deaf = listenForKeys(document, (event) => {
    // Esc in a dialog over the page is the dialog's.
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    close();
    link.focus();
  });
  close = () => {
    deaf();
    note.remove();
    link.setAttribute("aria-expanded", "false");
    link.removeAttribute("aria-controls");
    owner = undefined;
    close = () => {};
  };
}

/** Where the definition goes without splitting a sentence: after the paragraph, or at the end of a list entry. */
function place(note: HTMLElement, link: HTMLElement): void {
  const paragraph = link.closest("p");
  if (paragraph) paragraph.after(note);
  else (link.closest("li") ?? link.parentElement)?.append(note);
}
