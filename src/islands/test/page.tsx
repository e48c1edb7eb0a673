// Brings the test page to life.
import { render } from "preact";
import { loadItems } from "#islands/items.ts";
import { loadStrings } from "#islands/strings.ts";
import { loadStyle } from "#islands/style.ts";
import { openRecord } from "#stores/record.ts";
import questionCss from "#styles/question.css?url";
import liveCss from "#styles/question-live.css?url";
import reviewCss from "#styles/review.css?url";
import { type Part, TestPage } from "./TestPage.tsx";

async function start(root: HTMLElement): Promise<void> {
  openRecord();
  const [{ test: t, quiz }, index] = await Promise.all([
    loadStrings("test", "quiz"),
    loadItems(),
    loadStyle(questionCss),
    loadStyle(liveCss),
    loadStyle(reviewCss),
  ]);
  const { parts, passMark } = JSON.parse(root.dataset["test"] ?? "{}") as {
    parts: Part[];
    passMark: number;
  };
  render(<TestPage t={t} quiz={quiz} index={index} parts={parts} passMark={passMark} />, root);
}

const root = document.getElementById("test");
if (root) void start(root);
