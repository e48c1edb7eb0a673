// Brings the record of learning to life.
import { render } from "preact";
import { loadItems } from "#islands/items.ts";
import { loadStrings } from "#islands/strings.ts";
import { loadStyle } from "#islands/style.ts";
import { openRecord } from "#stores/record.ts";
import reviewCss from "#styles/review.css?url";
import { Learning, type LearningData } from "./Learning.tsx";

async function start(root: HTMLElement): Promise<void> {
  openRecord();
  const [{ learning: t, home, record }, index] = await Promise.all([
    loadStrings("learning", "home", "record"),
    loadItems(),
    loadStyle(reviewCss),
  ]);
  const data = JSON.parse(root.dataset["learning"] ?? "{}") as LearningData;
  render(<Learning t={t} states={home} rule={record.rule} index={index} {...data} />, root);
}

const root = document.getElementById("learning");
if (root) void start(root);
