// Follows the reader through a lesson: marks the place in the contents, keeps it for "continue" and for the other
// language. Nothing is earned by it.
import { enhance } from "#islands/site/enhance.ts";
import { loadCode } from "#islands/site/load.ts";
import { afterPaint } from "#islands/site/painted.ts";

const article = document.querySelector("article");
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
/** The sections that were reached: each is told to the record once a visit. */
const told = new Set<string>();
/** Those of them that the record does not have yet. */
const untold: string[] = [];

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
    untold.push(now);
    tell();
  }
}

/** The record's script comes with the reader's first move: many a page is opened and not read. */
async function tell(): Promise<void> {
  try {
    const { keepPlace } = await loadCode(() => import("./keep.ts"));
    for (const section of untold.splice(0)) keepPlace(module ?? "", section);
  } catch {
    // If this fails, only the place to continue at is missing: the next section tries again. Questions report their
    // own failure.
  }
}

if (module) {
  let waiting = false;
  addEventListener("scroll", () => void tell(), { passive: true, once: true });
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
  afterPaint(follow);
}

for (const link of document.querySelectorAll<HTMLAnchorElement>(".lesson a.term")) {
  link.setAttribute("aria-expanded", "false");
  enhance(link, async () => {
    const { toggleTerm } = await loadCode(() => import("./terms.ts"));
    await toggleTerm(link);
  });
}

// Reading aloud comes after the paint, and without a word if it does not come: nobody has asked for it.
if (article && window.speechSynthesis) {
  afterPaint(() => loadCode(() => import("./aloud/offer.ts")).catch(() => {}));
}
