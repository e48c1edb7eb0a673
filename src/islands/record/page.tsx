// Brings the record page to life: what is kept, and below it what was shown by module.
import { render } from "preact";
import { count, fill } from "#core/i18n/fill.ts";
import { type ModuleProgress, moduleProgress, modulesUsed } from "#core/review/progress.ts";
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
  const blocks = [...document.querySelectorAll<HTMLElement>("[data-module]")];
  const notBegun = document.querySelector("[data-not-begun]");
  $record.subscribe((summary) => {
    const used = modulesUsed(summary);
    const begun = blocks.filter((block) => {
      const progress = moduleProgress(summary, index, block.dataset["module"] ?? "", used);
      show(block, progress, { states: home, answered: t.answered });
      return progress.answered > 0;
    });
    const rest = blocks.length - begun.length;
    if (notBegun) notBegun.textContent = rest > 0 ? count(t.notBegun, rest) : "";
  });
}

/** A module with nothing answered has nothing to show. */
function show(
  block: HTMLElement,
  progress: ModuleProgress,
  words: { states: Record<string, string>; answered: string },
): void {
  block.hidden = progress.answered === 0;
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
