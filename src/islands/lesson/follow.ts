// Follows the reader through a lesson: marks the place in the contents, keeps it for "continue" and for the other
// language. Nothing is earned by it.
import { enhance } from "#islands/site/enhance.ts";
import { loadCode } from "#islands/site/load.ts";
import { afterPaint } from "#islands/site/painted.ts";

const article = document.querySelector("article");
const module = article?.dataset["module"];

/** A heading is reached when it has passed this share of the window, from the top. */
const READING_LINE = 0.35;

let here: HTMLAnchorElement | undefined;
/** The sections that were reached: each is told to the record once a visit. The result, which script adds, is none. */
const told = new Set(["result"]);
/** Those of them that the record does not have yet. */
const untold: string[] = [];

/** The entry of the contents whose section was reached last. */
function reached(): HTMLAnchorElement | undefined {
  let last: HTMLAnchorElement | undefined;
  const isEnd = scrollY + innerHeight > document.body.offsetHeight - 9;
  // What the end of a module adds is among them.
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".toc li > a")) {
    const top = document.querySelector(link.hash)?.getBoundingClientRect().top ?? 0;
    if (top > innerHeight * READING_LINE && !isEnd) break;
    last = link;
  }
  return last;
}

function follow(): void {
  const now = reached();
  if (now === here) return;
  here?.removeAttribute("aria-current");
  here = now;
  if (!now) return;
  now.setAttribute("aria-current", "true");
  const section = now.hash.slice(1);
  document.documentElement.dataset["here"] = section;
  if (!told.has(section)) tell(section);
}

/** The record's script comes with the reader's first move: many a page is opened and not read. */
const load = () => loadCode(() => import("./keep.ts"));

function tell(section: string): void {
  told.add(section);
  untold.push(section);
  load().then(
    ({ keepPlace }) => untold.splice(0).map((one) => keepPlace(module ?? "", one)),
    // If this fails, only the place to continue at is missing: the next section tries again. Questions report their own failure.
    () => {},
  );
}

if (module) {
  let waiting = false;
  addEventListener("scroll", () => void load().catch(() => {}), { once: true });
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    // Once a moment is enough, and leaves the scrolling itself alone.
    setTimeout(() => {
      waiting = false;
      follow();
    }, 150);
  });
  afterPaint(follow);
  // Nobody has asked for it. The contents stand beside the text from 60rem on (lesson.css).
  if (innerWidth < 960) afterPaint(() => loadCode(() => import("./place.ts")).catch(() => {}));
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
