import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { lessonSchema } from "#core/course/schema/module.ts";
import { pageSchema } from "#core/course/schema/page.ts";

// Ids are folders as they stand: Astro's own would be lowered and stripped.
const folder = ({ entry }: { entry: string }) => entry.replace(/\/[^/]+$/, "");
const file = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, "");

/** `<slug>/<locale>`: what Astro renders. All else in content/ is read by src/course. */
const lessons = defineCollection({
  loader: glob({ base: "content/modules", pattern: "*/*/lesson.mdx", generateId: folder }),
  schema: lessonSchema,
});

/** `<locale>/<name>`. */
const pages = defineCollection({
  loader: glob({ base: "content/pages", pattern: "*/*.mdx", generateId: file }),
  schema: pageSchema,
});

export const collections = { lessons, pages };
