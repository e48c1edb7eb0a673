// Brings the record page to life: what is kept, and below it what was shown by module.
import { render } from "preact";
import { fill } from "#core/i18n/fill.ts";
import { type ItemIndex, moduleProgress, modulesUsed } from "#core/review/progress.ts";
import { loadItems } from "#islands/items.ts";
import { loadStrings } from "#islands/strings.ts";
import { loadStyle } from "#islands/style.ts";
import { $record, openRecord } from "#stores/record.ts";
import recordCss from "#styles/record.css?url";
import { RecordKeeping, RecordPage } from "./RecordPage.tsx";

async function start(root: HTMLElement): Promise<void> {
  openRecord();
  const [{ record: t, quiz, home }, index] = await Promise.all([
    loadStrings("record", "quiz", "home"),
    loadItems(),
    loadStyle(recordCss),
  ]);
  render(<RecordPage t={t} quiz={quiz} />, root);
  const keeping = document.getElementById("keeping");
  if (keeping) render(<RecordKeeping t={t} />, keeping);
  $record.subscribe((summary) => {
    const used = modulesUsed(summary);
    for (const block of document.querySelectorAll<HTMLElement>("[data-module]")) {
      show(block, summary, index, used, { states: home, answered: t.answered });
    }
  });
}

function show(
  block: HTMLElement,
  summary: Parameters<typeof moduleProgress>[0],
  index: ItemIndex,
  used: ReadonlySet<string>,
  words: { states: Record<string, string>; answered: string },
): void {
  const progress = moduleProgress(summary, index, block.dataset["module"] ?? "", used);
  const told = block.querySelector(".told");
  if (told) told.textContent = fill(words.answered, { n: progress.answered, of: progress.items });
  for (const line of block.querySelectorAll<HTMLElement>("[data-objective]")) {
    const state = progress.objectives[line.dataset["objective"] ?? ""] ?? "notYet";
    line.dataset["state"] = state;
    const word = line.querySelector(".state");
    if (word) word.textContent = words.states[state] ?? "";
  }
}

const root = document.getElementById("record");
if (root) void start(root);
