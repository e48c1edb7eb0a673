import type { APIRoute } from "astro";
import { studyMinutes } from "#core/content/minutes.ts";
import type { StudyIndex } from "#core/plan/goals.ts";
import { modules } from "#course/index.ts";

// What planning needs to know of each module, in the order of the course. The same in every language.
export const GET: APIRoute = () => {
  const index: StudyIndex = Object.fromEntries(
    modules.map((module) => [
      module.slug,
      {
        minutes: studyMinutes(module),
        act: module.act.minutes,
        lookBackDays: module.act.lookBackDays,
      },
    ]),
  );
  return new Response(JSON.stringify(index), { headers: { "Content-Type": "application/json" } });
};
