import type { APIRoute } from "astro";
import type { Locale } from "#core/i18n/locales.ts";
import type { Entry } from "#core/search/entry.ts";
import { course, modules, titleOf } from "#course/index.ts";
import { localePaths, modulePath } from "#course/paths.ts";

// Headings and terms for the plain search, where the full text can't be searched.
export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) => {
  const locale = params["locale"] as Locale;
  const { terms } = course.words[locale];
  const entries: Entry[] = [
    ...modules.flatMap((module) => {
      const { title, summary } = titleOf(locale, module.slug);
      return [
        { title, path: modulePath(module.slug), about: summary },
        ...module.sections.map(({ id }) => ({
          title: module.lessons[locale].sections[id] ?? "",
          path: modulePath(module.slug, id),
          about: title,
        })),
      ];
    }),
    ...course.terms.map(({ id }) => ({
      title: terms[id]?.term ?? "",
      path: `glossary/#${id}`,
      about: terms[id]?.definition ?? "",
    })),
  ];
  return new Response(JSON.stringify(entries), { headers: { "Content-Type": "application/json" } });
};
