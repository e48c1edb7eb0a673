// Says at each plan which dates the group has put down, and leads on from the one that it follows.
import type { Choice } from "#core/handover/choice.ts";
import { planFrom, planOf } from "#core/handover/plan.ts";
import { fill } from "#core/i18n/fill.ts";
import { dayName } from "#islands/site/dates.ts";
import { isFramed, learnPortals } from "#islands/site/framed.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { $kept, openKept } from "#stores/kept.ts";
import { $today } from "#stores/today.ts";

const root = document.getElementById("series");
if (root) {
  whenLoaded(root, learnPortals, () => {
    if (isFramed()) return;
    openKept();
    $kept.subscribe(({ kept: { choices } }) => {
      for (const card of document.querySelectorAll<HTMLElement>("[data-series]")) {
        tell(card, choices);
      }
    });
  });
}

function tell(card: HTMLElement, choices: readonly Choice[]): void {
  const { series: id = "", meetings = "" } = card.dataset;
  const series = { id, meetings: meetings.split(" ") };
  const today = $today.get();
  const { days, next } = planOf(series, choices, today);
  const n = days.filter((day) => day !== "").length;
  const dates = card.querySelector<HTMLElement>("[data-none]");
  if (dates) {
    const { none = "", set = "", next: withNext = "" } = dates.dataset;
    const template = n === 0 ? none : next === undefined ? set : withNext;
    dates.textContent = fill(template, {
      n,
      of: days.length,
      day: next === undefined ? "" : dayName(days[next] ?? ""),
    });
  }
  const isFollowed = planFrom(choices, [series], today) !== undefined;
  const link = card.querySelector<HTMLElement>(".acts a");
  if (!link) return;
  link.classList.toggle("go", isFollowed);
  link.classList.toggle("quiet", !isFollowed);
  const { use = "", change = "" } = link.dataset;
  link.textContent = n === days.length ? change : use;
}
