// A bare Astro site of the words of a course, on as many pages a module: what any site of Markdown would take to build.
import { placesOf } from "#core/content/course.ts";
import type { Files } from "#core/content/files.ts";
import { pretestOf } from "#core/content/pretest.ts";
import { readCourse } from "#core/content/read.ts";
import { LOCALES, type Locale } from "#core/i18n/locales.ts";

const CONFIG = `import mdx from "@astrojs/mdx";
export default { integrations: [mdx()], devToolbar: { enabled: false } };
`;
const COLLECTION = `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
export const collections = {
  pages: defineCollection({ loader: glob({ base: "pages", pattern: "**/*.mdx" }) }),
};
`;
const PAGE = `---
import { getCollection, render } from "astro:content";
export const getStaticPaths = async () =>
  (await getCollection("pages")).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { Content } = await render(Astro.props.entry);
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{Astro.props.entry.data.title}</title></head>
  <body><main><h1>{Astro.props.entry.data.title}</h1><Content /></main></body>
</html>
`;

/** The site's files by path. */
export function bareSite(content: Files): Map<string, string> {
  const { course, problems } = readCourse(content);
  if (course === undefined) throw new Error(`No course: ${problems.length} problems`);
  const files = new Map([
    ["package.json", '{ "type": "module" }\n'],
    ["astro.config.mjs", CONFIG],
    ["src/content.config.ts", COLLECTION],
    ["src/pages/[...id].astro", PAGE],
  ]);
  for (const { slug } of placesOf(course.syllabus)) {
    const module = course.modules.get(slug);
    if (module === undefined) continue;
    for (const locale of LOCALES) {
      const { body, objectives, sections, picture, skill, act, together, ...lesson } =
        module.lessons[locale];
      const text = [
        lesson.opening,
        ...Object.values(objectives).map(listed),
        body
          .replace(/<Section id="([^"]*)">/g, (_, id) => `## ${sections[id]}`)
          .replace(
            /<Picture \/>/g,
            [picture?.title, picture?.description, ...Object.values(picture?.labels ?? {})].join(
              "\n\n",
            ),
          )
          .replace(/<[^>]*>/g, ""),
        lesson.idea,
        ...skill.map(listed),
        act.when,
        act.do,
        act.lookBack,
        ...Object.values(act.variants ?? {}).map(listed),
        ...together.map(listed),
      ];
      const name = JSON.stringify(title(locale, slug));
      const words = module.words[locale];
      const texts = {
        [slug]: text,
        [`${slug}/answers`]: listOf(words),
        [`${slug}/before`]: pretestOf(module).flatMap(({ id }) => listOf(words[id])),
      };
      for (const [page, parts] of Object.entries(texts)) {
        files.set(
          `pages/${locale}/${page}.mdx`,
          `---\ntitle: ${name}\n---\n${parts.join("\n\n")}\n`,
        );
      }
    }
  }
  return files;

  function title(locale: Locale, slug: string): string {
    return course?.words[locale].syllabus.modules[slug]?.title ?? slug;
  }
}

const listed = (text: string): string => `- ${text}`;
const listOf = (words: unknown): string[] => textsIn(words).map(escaped).map(listed);
const escaped = (text: string): string => text.replace(/[<{}]/g, "\\$&");

/** All texts in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(textsIn);
