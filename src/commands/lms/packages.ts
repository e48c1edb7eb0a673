import type { Course } from "#core/content/course.ts";
import { itemIndex } from "#core/content/record-keys.ts";
import type { Locale } from "#core/i18n/locales.ts";
import type { ItemIndex } from "#core/review/progress.ts";

/** A part of the course that a learning platform assigns, opens and judges by itself: all of it, a path, or a module. */
export interface Part {
  /** `course`, `path-<id>` or `module-<slug>`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page to begin with, below the site's folder. */
  readonly start: string;
  /** Its modules in the order of the course, with their objectives and items: what it is judged by. */
  readonly index: ItemIndex;
}

/** The course, each path that asks for modules, and each module, in a language. */
export function partsOf(course: Course, locale: Locale): readonly Part[] {
  const { syllabus } = course.words[locale];
  const slugs = course.syllabus.parts.flatMap(({ modules }) => modules);
  const indexOf = (wanted: readonly string[]): ItemIndex =>
    itemIndex(
      slugs.flatMap((slug) => (wanted.includes(slug) ? (course.modules.get(slug) ?? []) : [])),
    );
  const page = (path: string): string => `${locale}/${path}index.html`;
  return [
    {
      id: "course",
      title: syllabus.title,
      description: syllabus.title,
      start: page(""),
      index: indexOf(slugs),
    },
    ...[...course.paths].flatMap(([id, { steps, words }]): Part[] => {
      const index = indexOf(steps.flatMap(({ module }) => module ?? []));
      if (Object.keys(index).length === 0) return [];
      const { title, for: description } = words[locale];
      return [{ id: `path-${id}`, title, description, start: `${page("path/")}#${id}`, index }];
    }),
    ...Object.keys(indexOf(slugs)).map((slug): Part => {
      const { title = slug, summary = title } = syllabus.modules[slug] ?? {};
      const start = page(`modules/${slug}/`);
      return { id: `module-${slug}`, title, description: summary, start, index: indexOf([slug]) };
    }),
  ];
}
