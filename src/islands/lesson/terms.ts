// A term's definition beside its first use. The link leads to the glossary; script shows the definition in place.
import { loadEntries } from "#islands/entries.ts";
import { loadStyle } from "#islands/style.ts";
import termCss from "#styles/term.css?url";

let box: HTMLElement | undefined;
let owner: HTMLAnchorElement | undefined;

function close(): void {
  box?.remove();
  owner?.setAttribute("aria-expanded", "false");
  box = owner = undefined;
}

/** Shows the definition below the link, or takes it away again. The focus stays on the link. */
export async function toggleTerm(link: HTMLAnchorElement): Promise<void> {
  const again = owner === link;
  close();
  if (again) return;
  const [entries] = await Promise.all([loadEntries(), loadStyle(termCss)]);
  const path = link.pathname + link.hash;
  const entry = entries.find(({ href }) => href === path);
  if (!entry) {
    location.assign(link.href);
    return;
  }
  box = document.createElement("span");
  box.className = "term-box";
  box.setAttribute("role", "status");
  link.setAttribute("aria-expanded", "true");
  link.after(box);
  // Filled after it stands there: only then is it announced.
  const title = document.createElement("b");
  title.textContent = entry.title;
  const more = document.createElement("a");
  more.href = link.href;
  more.textContent = "→";
  more.setAttribute("aria-label", entry.title);
  box.append(title, ` ${entry.about} `, more);
  owner = link;
  document.addEventListener("keydown", closeOnEscape);
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  document.removeEventListener("keydown", closeOnEscape);
  owner?.focus();
  close();
}
