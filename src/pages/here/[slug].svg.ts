import type { APIRoute } from "astro";
import { buildingAt } from "#course/here.ts";
import { places } from "#course/index.ts";

export const getStaticPaths = () => places.map(({ slug }) => ({ params: { slug } }));

/** Where a module stands in the course: a file of its own, beside what the page weighs. */
export const GET: APIRoute = ({ params: { slug = "" } }) =>
  new Response(buildingAt(slug), { headers: { "Content-Type": "image/svg+xml" } });
