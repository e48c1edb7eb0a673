import type { APIRoute, GetStaticPaths } from "astro";
import { places } from "#course/index.ts";
import { sceneOf, withStyles } from "#course/scenes.ts";

export const getStaticPaths = (() =>
  places.flatMap(({ slug }) => {
    const scene = sceneOf(slug);
    return scene === undefined ? [] : [{ params: { slug }, props: { scene } }];
  })) satisfies GetStaticPaths;

/** The scene that opens a module: a file of its own, beside what the page weighs. */
export const GET: APIRoute<{ scene: string }> = ({ props: { scene } }) =>
  new Response(withStyles(scene), { headers: { "Content-Type": "image/svg+xml" } });
