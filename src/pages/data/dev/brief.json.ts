import type { APIRoute } from "astro";
import { rollUpCourse } from "#core/content/roll-up.ts";
import { course, modules } from "#course/index.ts";

// The course as far as a record in short needs it: without its items. The same in every language.
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({ ...rollUpCourse(course.site.course, modules, course), items: [] }),
    { headers: { "Content-Type": "application/json" } },
  );
