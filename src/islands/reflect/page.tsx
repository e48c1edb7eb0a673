// Brings a reflect page to life: asks the statements of its instrument, and shows what comes of them.
import { render } from "preact";
import { loadItems } from "#islands/items.ts";
import { loadStrings } from "#islands/strings.ts";
import { loadStyle } from "#islands/style.ts";
import { openRecord } from "#stores/record.ts";
import reflectCss from "#styles/reflect.css?url";
import { Assessment } from "./Assessment.tsx";
import { loadSheet } from "./sheet.ts";

async function start(root: HTMLElement): Promise<void> {
  openRecord();
  const [{ reflect: t }, sheet, index] = await Promise.all([
    loadStrings("reflect"),
    loadSheet(root.dataset["instrument"] ?? ""),
    loadItems(),
    loadStyle(reflectCss),
  ]);
  render(<Assessment t={t} sheet={sheet} index={index} />, root);
}

const root = document.getElementById("reflect");
if (root) void start(root);
