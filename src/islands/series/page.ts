// Says at each plan which dates the group has put down, and leads on from the one that it follows.
import { planFrom } from "#core/handover/plan.ts";
import { fill } from "#core/i18n/fill.ts";
import { dayName } from "#islands/site/dates.ts";
import { isFramed, learnPortals } from "#islands/site/framed.ts";
import { $kept, openKept } from "#stores/kept.ts";
import { $today } from "#stores/today.ts";

const cards = [...document.querySelectorAll<HTMLElement>("[data-series]")];

void learnPortals().then(() => {
  if (isFramed()) return;
  openKept();
  $kept.subscribe(({ kept: { choices } }) => {
    for (const card of cards) tell(card, choices);
  });
});

type Choices = Parameters<typeof planFrom>[0];

function tell(card: HTMLElement, choices: Choices): void {
  const { series: id = "", meetings = "" } = card.dataset;
  const all = [{ id, meetings: meetings.split(" ") }];
  const isFollowed = planFrom(choices, all, $today.get()) !== undefined;
  // What was put down for a plan stays when the group follows another.
  const plan = planFrom(
    [...choices.filter(({ name }) => name !== "series"), { name: "series", at: 0, value: id }],
    all,
    $today.get(),
  );
  const days = plan?.days ?? [];
  const n = days.filter((day) => day !== "").length;
  const next = plan?.next === undefined ? undefined : days[plan.next];
  const dates = card.querySelector<HTMLElement>("[data-none]");
  if (dates) {
    const { none = "", set = "", next: withNext = "" } = dates.dataset;
    const told = { n, of: days.length, day: dayName(next ?? "") };
    dates.textContent = n === 0 ? none : fill(next ? withNext : set, told);
  }
  const link = card.querySelector(".acts a");
  link?.classList.toggle("go", isFollowed);
  link?.classList.toggle("quiet", !isFollowed);
}
