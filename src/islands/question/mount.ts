// Brings the page's questions to life before they come into view. Each kind's script is loaded only where it is used.
import { type ComponentType, h, hydrate } from "preact";
import { loadStrings } from "#islands/strings.ts";
import { loadStyle } from "#islands/style.ts";
import liveCss from "#styles/question-live.css?url";
import { readQuestion } from "./read.ts";
import type { QuestionProps } from "./types.ts";

/** So far ahead of the reader, in pixels, that options have settled before they are read. */
const AHEAD = "800px";

const KINDS = {
  single: () => import("./Choice.tsx"),
  multiple: () => import("./Choice.tsx"),
  "true-false": () => import("./Choice.tsx"),
  matching: () => import("./Pairs.tsx"),
  categorise: () => import("./Pairs.tsx"),
  ordering: () => import("./Ordering.tsx"),
  "short-answer": () => import("./ShortAnswer.tsx"),
};

async function enliven(root: HTMLElement): Promise<void> {
  const question = readQuestion(root);
  const [{ default: Kind }, strings] = await Promise.all([
    KINDS[question.item.kind](),
    loadStrings(),
    loadStyle(liveCss),
  ]);
  // Which props a kind takes is known only by the item's kind, which chose the component.
  hydrate(h(Kind as ComponentType<QuestionProps>, { ...question, t: strings.quiz }), root);
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
