// Brings the review page to life.
import "#islands/site/rescue.ts";
import { loadMarks } from "#islands/shared/sentences.ts";
import { loadItems } from "#islands/site/items.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { openRecord } from "#stores/record.ts";
import questionCss from "#styles/question.css?url";
import liveCss from "#styles/question-live.css?url";
import reviewCss from "#styles/review.css?url";
import { ReviewPage } from "./ReviewPage.tsx";
import type { ReviewData } from "./types.ts";

const load = () =>
  Promise.all([
    loadStrings("review", "quiz", "onceMore", "ending"),
    loadItems(),
    loadStyle(questionCss),
    loadStyle(liveCss),
    loadStyle(reviewCss),
    loadMarks(),
  ]);

const root = document.getElementById("review");
if (root) {
  openRecord();
  whenLoaded(root, load, ([{ review: t, quiz, onceMore: once, ending }, index]) => {
    const data = JSON.parse(root.dataset["review"] ?? "{}") as ReviewData;
    render(
      <ReviewPage t={t} quiz={quiz} once={once} ending={ending} index={index} {...data} />,
      root,
    );
  });
}
