// Brings the review page to life.
import { render } from "preact";
import { loadItems } from "#islands/items.ts";
import { loadStrings } from "#islands/strings.ts";
import { loadStyle } from "#islands/style.ts";
import { openRecord } from "#stores/record.ts";
import questionCss from "#styles/question.css?url";
import liveCss from "#styles/question-live.css?url";
import reviewCss from "#styles/review.css?url";
import { type ReviewData, ReviewPage } from "./ReviewPage.tsx";

async function start(root: HTMLElement): Promise<void> {
  openRecord();
  const [{ review: t, quiz }, index] = await Promise.all([
    loadStrings("review", "quiz"),
    loadItems(),
    loadStyle(questionCss),
    loadStyle(liveCss),
    loadStyle(reviewCss),
  ]);
  const data = JSON.parse(root.dataset["review"] ?? "{}") as ReviewData;
  render(<ReviewPage t={t} quiz={quiz} index={index} {...data} />, root);
}

const root = document.getElementById("review");
if (root) void start(root);
