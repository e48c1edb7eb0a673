// Brings the page's questions to life before they come into view. Each kind's script is loaded only where it is used.
import { h, hydrate } from "preact";
import { loadStrings } from "#islands/strings.ts";
import { loadStyle } from "#islands/style.ts";
import liveCss from "#styles/question-live.css?url";
import { loadKind } from "./kinds.ts";
import { readQuestion } from "./read.ts";

/** So far ahead of the reader, in pixels, that options have settled before they are read. */
const AHEAD = "800px";

async function enliven(root: HTMLElement): Promise<void> {
  const question = readQuestion(root);
  const [Kind, strings] = await Promise.all([
    loadKind(question.item.kind),
    loadStrings("quiz"),
    loadStyle(liveCss),
  ]);
  hydrate(h(Kind, { ...question, t: strings.quiz }), root);
  document.documentElement.dataset["live"] = "";
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void enliven(target as HTMLElement);
    }
  },
  { rootMargin: AHEAD },
);
for (const root of document.querySelectorAll("[data-question]")) near.observe(root);

// Of closed answers, browsers that know no `::details-content` would print the heading alone.
addEventListener("beforeprint", () => document.getElementById("answers")?.setAttribute("open", ""));
