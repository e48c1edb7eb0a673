// Shows the record on the map of the course: states of the stones, words in the list, where to continue, what is ahead.
import { fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import { continueAt } from "#core/record/continue.ts";
import type { Summary } from "#core/record/state.ts";
import {
  courseProgress,
  type ItemIndex,
  moduleProgress,
  modulesUsed,
} from "#core/review/progress.ts";
import { TALLY } from "#core/review/states.ts";
import { loadItems } from "#islands/items.ts";
import { sentences } from "#islands/sentences.ts";
import { loadStrings } from "#islands/strings.ts";
import { $record, openRecord } from "#stores/record.ts";

function show(summary: Summary, index: ItemIndex, t: Strings["home"]): void {
  const used = modulesUsed(summary);
  for (const element of document.querySelectorAll<HTMLElement>("[data-module]")) {
    const module = element.dataset["module"] ?? "";
    if (!(module in index)) continue;
    const { state, answered, items } = moduleProgress(summary, index, module, used);
    element.dataset["state"] = state;
    element.querySelector(".m")?.setAttribute("d", TALLY[state]);
    if (element.classList.contains("st") && answered > 0) {
      element.textContent =
        state === "notYet" ? fill(t.answered, { n: answered, of: items }) : t[state];
    }
  }
  const line = document.querySelector<HTMLElement>("[data-course-state]");
  if (line && summary.items.size > 0) line.textContent = courseWords(summary, index, t);
  const link = document.querySelector<HTMLAnchorElement>("[data-continue]");
  const last = continueAt(summary);
  const title = last && titleOf(last.module);
  if (link && title) {
    link.textContent = fill(t.continue, { title: title.text });
    link.href = `${title.href}#${last.section}`;
  }
}

/** How many objectives are in each state; of the course as a whole once it is in one. */
function courseWords(summary: Summary, index: ItemIndex, t: Strings["home"]): string {
  const { state, of, ...counts } = courseProgress(summary, index);
  return sentences(
    state !== "notYet" && fill(t.courseState, { state: t[state] }),
    fill(t.objectives, { of, ...counts }),
  );
}

/** A module's title and address as they stand in the list of this very page. */
function titleOf(module: string): { text: string; href: string } | undefined {
  const link = document.querySelector<HTMLElement>(
    `.st[data-module="${CSS.escape(module)}"]`,
  )?.previousElementSibling;
  return link instanceof HTMLAnchorElement
    ? { text: link.textContent ?? "", href: link.href }
    : undefined;
}

/** The schedule is loaded only for those who have answered something. */
async function lookAhead(summary: Summary, index: ItemIndex): Promise<void> {
  const [{ ahead, barsOf }, { review: t }] = await Promise.all([
    import("./ahead.ts"),
    loadStrings("review"),
  ]);
  const root = document.querySelector<HTMLElement>("[data-ahead]");
  const said = ahead(summary, index, Date.now(), t);
  if (!root) return;
  root.hidden = said === undefined;
  if (!said) return;
  const write = (part: string, text: string) => {
    const element = root.querySelector(part);
    if (element) element.textContent = text;
  };
  write("a", said.today);
  write("[data-strengths]", said.strengths);
  write("[data-coming]", said.comingSum);
  root.querySelector(".now")?.setAttribute("d", barsOf(said.coming, 0, 1));
  root.querySelector(".later")?.setAttribute("d", barsOf(said.coming, 1, said.coming.length));
}

/** The practice log is loaded only for those who have one. */
async function showLook(summary: Summary, t: Strings["home"]): Promise<void> {
  const { lookWords } = await import("./look.ts");
  const words = lookWords(summary, Date.now(), t);
  const line = document.querySelector<HTMLElement>("[data-look]");
  const link = line?.querySelector("a");
  if (!line || !link) return;
  line.hidden = words === undefined;
  link.textContent = words ?? "";
}

async function start(): Promise<void> {
  openRecord();
  const [{ home }, index] = await Promise.all([loadStrings("home"), loadItems()]);
  $record.subscribe((summary) => {
    show(summary, index, home);
    if (summary.items.size > 0) void lookAhead(summary, index);
    if ([...summary.lists.keys()].some((key) => key.startsWith("entry:"))) {
      void showLook(summary, home);
    }
  });
}

void start();
