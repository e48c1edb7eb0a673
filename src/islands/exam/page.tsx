// Brings the test page to life.
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
import { TestPage } from "./TestPage.tsx";
import type { Part } from "./types.ts";

const load = () =>
  Promise.all([
    loadStrings("test", "quiz", "ending"),
    loadItems(),
    loadStyle(questionCss),
    loadStyle(liveCss),
    loadStyle(reviewCss),
    loadMarks(),
  ]);

const root = document.getElementById("test");
if (root) {
  openRecord();
  whenLoaded(root, load, ([{ test: t, quiz, ending }, index]) => {
    const { parts, passMark, pace } = JSON.parse(root.dataset["test"] ?? "{}") as {
      parts: Part[];
      passMark: number;
      pace: number;
    };
    render(<TestPage {...{ t, quiz, ending, index, parts, passMark, pace }} />, root);
  });
}
