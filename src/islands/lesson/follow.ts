// Follows the reader through a lesson: marks the place in the contents, keeps it for "continue" and for the other
// language. Nothing is earned by it.
import { append, openRecord } from "#stores/record.ts";

const article = document.querySelector<HTMLElement>("article[data-module]");
const module = article?.dataset["module"];
const headings = [...document.querySelectorAll<HTMLElement>("article h2[id]")];
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>(".toc a")].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);

/** A heading is reached when it has passed this share of the window, from the top. */
const READING_LINE = 0.35;

let here: string | undefined;
/** The last section this page told the record: each is told once a visit. */
const told = new Set<string>();

function reached(): string | undefined {
  const line = innerHeight * READING_LINE;
  let last: string | undefined;
  for (const heading of headings) {
    if (heading.getBoundingClientRect().top > line) break;
    if (links.has(heading.id)) last = heading.id;
  }
  return last;
}

function follow(): void {
  const now = reached();
  if (now === here) return;
  if (here) links.get(here)?.removeAttribute("aria-current");
  here = now;
  if (now === undefined) return;
  links.get(now)?.setAttribute("aria-current", "true");
  document.documentElement.dataset["here"] = now;
  if (module && !told.has(now)) {
    told.add(now);
    append({ type: "read", module, section: now });
  }
}

if (module) {
  openRecord();
  let waiting = false;
  addEventListener(
    "scroll",
    () => {
      if (waiting) return;
      waiting = true;
      // Once a moment is enough, and leaves the scrolling itself alone.
      setTimeout(() => {
        waiting = false;
        follow();
      }, 150);
    },
    { passive: true },
  );
  follow();
}

for (const link of document.querySelectorAll<HTMLAnchorElement>("a.term")) {
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { toggleTerm } = await import("./terms.ts");
    await toggleTerm(link);
  });
}
