// Brings the record page to life: what is kept, and below it what was shown by module.
import { count, fill } from "#core/i18n/fill.ts";
import { type ModuleProgress, moduleProgress, modulesUsed } from "#core/review/progress.ts";
import { rowsOf } from "#core/review/rows.ts";
import type { Row } from "#core/review/states.ts";
import "#islands/site/rescue.ts";
import { joined, loadMarks } from "#islands/shared/sentences.ts";
import { learnPortals } from "#islands/site/framed.ts";
import { loadItems } from "#islands/site/items.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { render } from "#islands/site/render.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { $record, openRecord } from "#stores/record.ts";
import recordCss from "#styles/record.css?url";
import { FURTHEST_FIRST } from "./furthest-first.ts";
import { RecordKeeping, RecordPage } from "./RecordPage.tsx";
import type { RecordProps } from "./types.ts";

const load = () =>
  Promise.all([
    loadStrings("record", "quiz", "home", "site"),
    loadItems(),
    loadStyle(recordCss),
    loadMarks(),
    learnPortals(),
  ]);
type Loaded = Awaited<ReturnType<typeof load>>;

/** What was shown, module by module, in the blocks that the page was built with. */
function showModules([{ record: t, home }, index]: Loaded): void {
  const blocks = [...document.querySelectorAll<HTMLDetailsElement>("[data-module]")];
  const notBegun = document.querySelector("[data-not-begun]");
  $record.subscribe((summary) => {
    const used = modulesUsed(summary);
    const begun = blocks.filter((block) => {
      const progress = moduleProgress(summary, index, block.dataset["module"] ?? "", used);
      const rows = rowsOf(summary, index, block.dataset["module"] ?? "", undefined, used);
      show(block, progress, rows, {
        states: home,
        answered: t.answered,
        stand: t.stand,
      });
      return progress.answered > 0;
    });
    const rest = blocks.length - begun.length;
    if (notBegun) {
      const first = blocks.find((block) => block.hidden);
      notBegun.textContent = first ? `${count(t.notBegun, rest)} ` : "";
      if (first) notBegun.append(linkTo(first, t.begin));
    }
  });
}

/** A link to the module of a block. */
function linkTo(block: HTMLElement, words: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = block.querySelector("a")?.href ?? "";
  link.textContent = fill(words, { module: titleOf(block.dataset["module"] ?? "") });
  return link;
}

/** A module with nothing answered has nothing to show. */
function show(
  block: HTMLDetailsElement,
  progress: ModuleProgress,
  rows: readonly Row[],
  words: { states: Record<string, string>; answered: string; stand: string },
): void {
  const held = rows.filter(({ stage }) => stage === "held" || stage === "used").length;
  // What is not held yet is to be seen; the rest is folded. Later the reader has it as they like.
  if (block.hidden && progress.answered > 0) block.open = held < rows.length;
  block.hidden = progress.answered === 0;
  const told = block.querySelector(".standing");
  if (told) {
    told.textContent = joined([
      // Where all was answered, only what is left of it counts.
      ...(progress.answered < progress.items
        ? [fill(words.answered, { n: progress.answered, of: progress.items })]
        : []),
      ...FURTHEST_FIRST.flatMap((state) => {
        const n = rows.filter(({ stage }) => stage === state).length;
        return n > 0 ? [fill(words.stand, { state: words.states[state] ?? "", n })] : [];
      }),
    ]);
  }
  for (const [at, square] of block.querySelectorAll<HTMLElement>(".square").entries()) {
    square.dataset["state"] = rows[at]?.stage ?? "notYet";
  }
  for (const line of block.querySelectorAll<HTMLElement>("[data-objective]")) {
    const state =
      rows.find((row) => row.objective === line.dataset["objective"])?.stage ?? "notYet";
    line.dataset["state"] = state;
    const word = line.querySelector(".state");
    if (word) word.textContent = words.states[state] ?? "";
  }
}

/** The titles of modules that the unit hides, by slug. */
const hidden: Readonly<Record<string, string>> = JSON.parse(
  document.getElementById("record")?.dataset["hidden"] ?? "{}",
);

/** A module's title as it stands in this very page, or was before it was hidden. */
const titleOf = (module: string): string =>
  document.querySelector(`[data-module="${CSS.escape(module)}"] h3`)?.textContent ??
  hidden[module] ??
  module;

const wordsOf = ([{ record, site }]: Loaded): RecordProps["t"] => {
  const { onlyHere, framed, openAlone, toc } = site;
  return { ...record, onlyHere, framed, openAlone, toc };
};

const root = document.getElementById("record");
const keeping = document.getElementById("keeping");
if (root && keeping) {
  openRecord();
  whenLoaded(root, load, (loaded) => {
    const [{ quiz, home }, index] = loaded;
    render(
      <RecordPage t={wordsOf(loaded)} quiz={quiz} states={home} index={index} titleOf={titleOf} />,
      root,
    );
    showModules(loaded);
  });
  whenLoaded(keeping, load, (loaded) => render(<RecordKeeping t={wordsOf(loaded)} />, keeping));
}
