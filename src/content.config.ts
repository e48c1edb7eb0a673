import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { documentSchema } from "#core/content/schema/case.ts";
import { ownLessonSchema } from "#core/content/schema/module.ts";
import { pageSchema } from "#core/content/schema/page.ts";
import { readContent, wholeFolder } from "#course/reading.ts";

// With a unit's folder, the whole is laid out when it is read.
readContent();
const whole = wholeFolder();

// Ids are folders as they stand: Astro's own would be lowered and stripped.
const folder = ({ entry }: { entry: string }) => entry.replace(/\/[^/]+$/, "");
const file = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, "");

/** `<slug>/<locale>`: what Astro renders. All else in content/ is read by src/course. */
const lessons = defineCollection({
  loader: glob({ base: `${whole}/modules`, pattern: "*/*/lesson.mdx", generateId: folder }),
  // The reading of the content holds the course's own lessons to more.
  schema: ownLessonSchema,
});

/** `<locale>/<name>`. */
const pages = defineCollection({
  loader: glob({ base: `${whole}/pages`, pattern: "*/*.mdx", generateId: file }),
  schema: pageSchema,
});

/** `<locale>/<id>`: the papers of the case. */
const papers = defineCollection({
  loader: glob({
    base: `${whole}/case`,
    pattern: "*/D*.md",
    generateId: ({ entry }) => entry.replace(/\.md$/, ""),
  }),
  schema: documentSchema,
});

export const collections = { lessons, pages, papers };
