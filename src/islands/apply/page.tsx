// Brings the page to life: plan, practice log, daily check-in and role, each in its part of the page.
import { type ComponentType, h, render } from "preact";
import { loadStyle } from "#islands/style.ts";
import { openRecord } from "#stores/record.ts";
import applyCss from "#styles/apply.css?url";
import { CheckIn } from "./CheckIn.tsx";
import { type ApplyProps, loadApply } from "./data.ts";
import { today } from "./days.ts";
import { Log } from "./Log.tsx";
import { Plan } from "./Plan.tsx";
import { RoleChoice } from "./RoleChoice.tsx";

const PARTS: Readonly<Record<string, ComponentType<ApplyProps>>> = {
  plan: Plan,
  log: Log,
  "check-in": CheckIn,
  role: RoleChoice,
};

async function start(): Promise<void> {
  openRecord();
  const [props] = await Promise.all([loadApply(), loadStyle(applyCss)]);
  const show = () => {
    for (const root of document.querySelectorAll<HTMLElement>("[data-apply]")) {
      const Part = PARTS[root.dataset["apply"] ?? ""];
      if (Part) render(h(Part, { ...props }), root);
    }
  };
  show();
  // A page that was left open overnight is looked at again on another day.
  let day = today();
  const look = () => {
    if (day === today()) return;
    day = today();
    show();
  };
  addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  // What the address points to was pushed down by what now stands above it.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

void start();
