// Shows the record on the map of the course: states of the stones, words in the list; what there is to do today, and what is ahead.
import { count, fill } from "#core/i18n/fill.ts";
import type { Strings } from "#core/i18n/strings.ts";
import type { StudyIndex } from "#core/plan/goals.ts";
import { PATH_SETTING } from "#core/plan/path-setting.ts";
import type { PathWay } from "#core/plan/way.ts";
import { hasBegun } from "#core/record/begun.ts";
import { type Summary, setting } from "#core/record/state.ts";
import { type ItemIndex, moduleProgress, modulesUsed } from "#core/review/progress.ts";
import { allRows, countRows, type Wears } from "#core/review/rows.ts";
import { isMet } from "#core/review/states.ts";
import { paint } from "#islands/shared/paint.ts";
import { locale } from "#islands/site/address.ts";
import { loadItems } from "#islands/site/items.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { loadCode, loadJson } from "#islands/site/load.ts";
import { loadStrings } from "#islands/site/strings.ts";
import { loadStyle } from "#islands/site/style.ts";
import { $record, openRecord } from "#stores/record.ts";
import { $today } from "#stores/today.ts";
import pathCss from "#styles/path.css?url";

function show(summary: Summary, index: ItemIndex, t: Strings["home"], wears?: Wears): void {
  const used = modulesUsed(summary);
  const rows = allRows(summary, index, wears);
  for (const element of document.querySelectorAll<HTMLElement>(".st[data-module]")) {
    const module = element.dataset["module"] ?? "";
    if (!(module in index)) continue;
    const { state, answered, items } = moduleProgress(summary, index, module, used);
    element.dataset["state"] = state;
    // What fades is told in place of the state.
    const own = rows.get(module) ?? [];
    const worn = own.filter(({ wear }) => wear > 0).length;
    element.toggleAttribute("data-worn", worn > 0);
    if (answered > 0) {
      element.textContent =
        state === "notYet"
          ? answered < items
            ? fill(t.answered, { n: answered, of: items })
            : fill(t.metSum, { n: own.filter(({ stage }) => isMet(stage)).length, of: own.length })
          : worn > 0
            ? count(t.worn, worn)
            : t[state];
    }
  }
}

/** The stones of the building as the record has them, and how many objectives are at each stage. */
function build(summary: Summary, index: ItemIndex, wears?: Wears): void {
  const rows = allRows(summary, index, wears);
  for (const stone of document.querySelectorAll<SVGElement>(".house [data-module]")) {
    paint(stone, rows.get(stone.dataset["module"] ?? "") ?? []);
  }
  const counts = countRows(rows.values());
  for (const sign of document.querySelectorAll<HTMLElement>("[data-sign]")) {
    const number = sign.querySelector("[data-count]");
    const n = counts[sign.dataset["sign"] as keyof typeof counts];
    if (number) number.textContent = summary.items.size > 0 ? `${n}` : "";
    // By the record alone, which is there at once: nothing moves when it is known how much has faded.
    if (sign.dataset["sign"] === "worn") sign.hidden = counts.held + counts.used === 0;
  }
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

const isOnPath = (summary: Summary): boolean => typeof setting(summary, PATH_SETTING) === "string";

/** What there is to do is loaded only for those who have begun. It comes with the path, if there is one: nothing moves twice. */
const loadDesk = () =>
  Promise.all([
    loadCode(() => import("./desk.ts")),
    loadStrings("review", "marks"),
    loadJson<StudyIndex>("modules.json"),
    // If it fails, today's tasks come without it: the path is loaded by itself as well, and that tells of it.
    isOnPath($record.get()) ? loadWay().catch(() => undefined) : undefined,
  ] as const);

function showDesk(
  [desk, { review, marks }, study, way]: Awaited<ReturnType<typeof loadDesk>>,
  index: ItemIndex,
  home: Strings["home"],
): void {
  const root = document.querySelector<HTMLElement>("[data-ahead]");
  const list = document.querySelector("[data-desk]");
  if (!root || !list) return;
  if (way) showStrip(way, index);
  const pace = {
    question: Number(root.dataset["ahead"]),
    modules: Object.fromEntries(
      Object.entries(study).map(([slug, { minutes }]) => [slug, minutes]),
    ),
  };
  const rest = root.querySelector("[data-rest]");
  const coming = root.querySelector("[data-coming]");
  let before = "";
  onDay((summary) => {
    const now = Date.now();
    const wears = desk.wearsAt(summary, index, now);
    show(summary, index, home, wears);
    build(summary, index, wears);
    const tasks = desk.deskOf(summary, index, pace, now);
    // What has the focus stays as long as it says the same.
    if (before !== JSON.stringify(tasks)) desk.showDesk(list, tasks, { home, review, titleOf });
    before = JSON.stringify(tasks);
    hideTwin();
    document.documentElement.dataset["desk"] = "";
    const said = desk.ahead(summary, index, now, review, home, marks.comma);
    root.hidden = said === undefined;
    if (!said || !rest || !coming) return;
    const link = rest.querySelector("a");
    if (link) link.textContent = said.rest;
    rest.toggleAttribute("hidden", said.rest === "");
    coming.textContent = said.coming;
    coming.toggleAttribute("hidden", said.coming === "");
    // It stands with today's reviews, where there are any.
    const row = list.querySelector("[data-task=review]") ?? root;
    if (coming.parentElement !== row) row.append(coming);
  });
}

/** The strip is loaded only for those who are on a path. */
const loadWay = () =>
  Promise.all([
    loadCode(() => import("./way.tsx")),
    loadStrings("path"),
    loadJson<PathWay[]>(`${locale()}/paths.json`),
    loadStyle(pathCss),
  ] as const);

function showStrip(
  [{ showWay }, { path: t }, ways]: Awaited<ReturnType<typeof loadWay>>,
  index: ItemIndex,
): void {
  const root = document.querySelector<HTMLElement>("[data-way]");
  if (!root || root.childElementCount > 0) return;
  onDay((summary) => {
    showWay(root, summary, index, ways, t);
    // Who is on a path is not invited to one.
    document.querySelector("[data-to-path]")?.toggleAttribute("hidden", !root.hidden);
    hideTwin();
  });
}

/** A module that is the next step of the path is not offered again among other tasks, but where it leads the page. */
function hideTwin(): void {
  const way = document.querySelector<HTMLElement>("[data-way]:not([hidden])")?.dataset;
  const tasks = [...document.querySelectorAll<HTMLElement>("[data-desk] > li")];
  for (const [at, task] of tasks.entries()) {
    const isTwin = way !== undefined && task.dataset["module"] === way["next"];
    task.hidden = isTwin && (at > 0 || (way["way"] === "leads" && tasks.length > 1));
  }
}

/** Shows what changes with each answer, and with each day that the page lies open. */
function onDay(show: (summary: Summary) => void): void {
  $record.subscribe(show);
  $today.listen(() => show($record.get()));
}

/** Calls `then` once, as soon as `is(record)` is true. */
function once(is: (summary: Summary) => boolean, then: () => void): void {
  let done = false;
  $record.subscribe((summary) => {
    if (done || !is(summary)) return;
    done = true;
    then();
  });
}

// Over plain HTTP browsers have none.
const { serviceWorker } = navigator as Partial<Navigator>;
if (serviceWorker) {
  for (const link of document.querySelectorAll("[data-to-offline]")) link.removeAttribute("hidden");
}
const part = document.getElementById("progress");
if (part) {
  openRecord();
  const load = () => Promise.all([loadStrings("home"), loadItems()]);
  whenLoaded(part, load, ([{ home }, index]) => {
    $record.subscribe((summary) => {
      document.documentElement.toggleAttribute("data-known", hasBegun(summary));
      show(summary, index, home);
      build(summary, index);
    });
    once(isOnPath, () =>
      whenLoaded(
        part,
        loadWay,
        (loaded) => {
          // Where today's tasks are on their way, they bring the path with them.
          const waits = hasBegun($record.get()) && !("desk" in document.documentElement.dataset);
          if (!waits) showStrip(loaded, index);
        },
        true,
      ),
    );
    once(hasBegun, () =>
      whenLoaded(part, loadDesk, (loaded) => showDesk(loaded, index, home), true),
    );
  });
}
