// Brings the page to life: plan, practice log, daily check-in and role, each in its part of the page.
import { type ComponentType, h } from "preact";
import "#islands/site/rescue.ts";
import { followPage } from "#islands/shared/follow-page.ts";
import { whenLoaded } from "#islands/site/late.ts";
import { render } from "#islands/site/render.ts";
import { loadStyle } from "#islands/site/style.ts";
import { openRecord } from "#stores/record.ts";
import { $today } from "#stores/today.ts";
import applyCss from "#styles/apply.css?url";
import { CheckIn } from "./CheckIn.tsx";
import { type ApplyProps, loadApply } from "./data.ts";
import { Log } from "./Log.tsx";
import { Plan } from "./Plan.tsx";
import { RoleChoice } from "./RoleChoice.tsx";
import { Today } from "./Today.tsx";

const PARTS: Readonly<Record<string, ComponentType<ApplyProps>>> = {
  today: Today,
  plan: Plan,
  log: Log,
  "check-in": CheckIn,
  role: RoleChoice,
};

const load = () => Promise.all([loadApply(), loadStyle(applyCss)]);

function start(root: HTMLElement, Part: ComponentType<ApplyProps>): void {
  whenLoaded(root, load, ([props]) => {
    // All of it depends on the day: render again when the day changes.
    $today.subscribe(() => render(h(Part, { ...props }), root));
    // Rendering pushed the address's target down: scroll to it again.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
}

openRecord();
for (const root of document.querySelectorAll<HTMLElement>("[data-apply]")) {
  const Part = PARTS[root.dataset["apply"] ?? ""];
  if (Part) start(root, Part);
}
followPage();
